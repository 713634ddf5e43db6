import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { StandingFactsService } from '../../dues/index.js';
import { nameKey } from '../../shared/names.js';
import type { BookSettings } from '../deciding/brought.js';

/** What a file is read against: the union's money, its rates and its branches. */
@Injectable()
export class BookSurroundings {
  constructor(
    private readonly db: DataSource,
    private readonly facts: StandingFactsService,
  ) {}

  async current(): Promise<Pick<BookSettings, 'rates' | 'branches'> & { currency: string }> {
    const { currency, rates } = await this.facts.rules(this.db.manager);
    return { currency, rates, branches: await this.branches() };
  }

  /** Numbers and names both lead to a branch. */
  private async branches(): Promise<Map<string, { id: string; number: number }>> {
    const rows = await this.db.query<{ id: string; number: number; name: string }[]>(
      'SELECT id, number, name FROM branches ORDER BY number',
    );
    return new Map(
      rows.flatMap(({ id, number, name }) => [
        [String(number), { id, number }] as const,
        [nameKey(name), { id, number }] as const,
      ]),
    );
  }
}
