import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { asProgram } from '../database/reach.js';
import type { Actor } from '../shared/actor.js';
import type { Page } from '../shared/paging.js';
import type { AccessLogEntryView, MeView } from './me.dto.js';

@Injectable()
export class MeService {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
  ) {}

  async me(actor: Actor): Promise<MeView> {
    const rows = await this.db.query<{ chosen_name: string; pronouns: string | null }[]>(
      'SELECT chosen_name, pronouns FROM workers WHERE id = $1',
      [actor.workerId],
    );
    return {
      accountId: actor.accountId ?? '',
      workerId: actor.workerId,
      chosenName: rows[0]?.chosen_name ?? null,
      pronouns: rows[0]?.pronouns ?? null,
      language: actor.language,
      today: actor.today,
      mandates: [...actor.mandates],
    };
  }

  /** Who looked at what of mine, when, in which capacity. */
  async accessLog(actor: Actor, limit: number, after: string | undefined): Promise<Page<AccessLogEntryView>> {
    if (!actor.workerId) return { items: [], next: null };
    const { items, next } = await this.ownLog(actor, limit, after);
    const readers = [...new Set(items.flatMap(({ by }) => (by ? [by] : [])))];
    // whoever is read may know who read
    const names = await asProgram(() =>
      this.db.query<{ id: string; chosen_name: string }[]>(
        'SELECT id, chosen_name FROM workers WHERE id = ANY($1)',
        [readers],
      ),
    );
    const nameOf = new Map(names.map(({ id, chosen_name }) => [id, chosen_name]));
    return {
      items: items.map((entry) => ({ ...entry, by: entry.by ? (nameOf.get(entry.by) ?? null) : null })),
      next,
    };
  }
  /** What stood in the log under a row that was merged into one's own is one's own as well. */
  private async ownLog({ workerId }: Actor, limit: number, after: string | undefined) {
    const merged = await asProgram(() =>
      this.db.query<{ id: string }[]>('SELECT id FROM workers WHERE merged_into = $1', [workerId]),
    );
    return this.audit.accessLog([workerId ?? '', ...merged.map(({ id }) => id)], limit, after);
  }
}
