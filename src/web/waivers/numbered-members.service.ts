import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MembershipsService } from '../../memberships/index.js';
import { Problem } from '../../shared/errors.js';

/** Members as they stand on a list at the picket: by their numbers. */
@Injectable()
export class NumberedMembers {
  constructor(
    private readonly db: DataSource,
    private readonly memberships: MembershipsService,
  ) {}

  /** Each of them once. @throws Problem 422 `waiver_page.numbers_unreadable`, `waiver_page.numbers_unknown` */
  async idsOf(text: string): Promise<string[]> {
    const words = [...new Set(text.split(/[\s,;]+/).filter((word) => word !== ''))];
    const unreadable = words.filter((word) => !/^\d{1,7}$/.test(word));
    if (unreadable.length > 0)
      throw new Problem(422, 'waiver_page.numbers_unreadable', { words: unreadable.join(', ') });
    const found = await this.memberships.workersNumbered(this.db.manager, words.map(Number));
    const unknown = words.filter((word) => !found.has(Number(word)));
    if (unknown.length > 0)
      throw new Problem(422, 'waiver_page.numbers_unknown', { numbers: unknown.join(', ') });
    return [...new Set(found.values())];
  }
}
