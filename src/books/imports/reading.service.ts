import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { nothingHere } from '../../shared/errors.js';
import { keysOf, page, type Page } from '../../shared/paging.js';
import { BookImport } from '../book-import.entity.js';
import { type BookRowStatus, bookRowStatuses } from '../book-import-row.entity.js';
import type { PageQuery } from '../../shared/fields.js';
import type { BookImportView, BookRowView } from './book-imports.dto.js';

/** The files that were brought: counts and days, never a name. */
@Injectable()
export class BookReading {
  constructor(private readonly db: DataSource) {}

  /** The newest first. */
  async list({ limit, after }: PageQuery): Promise<Page<BookImportView>> {
    const keys = keysOf(after, ['text', 'id']);
    const rows = await this.db.manager
      .createQueryBuilder(BookImport, 'i')
      .where(keys ? '(i.broughtAt, i.id) < (:at, :id)' : 'true', { at: keys?.[0], id: keys?.[1] })
      .orderBy('i.broughtAt', 'DESC')
      .addOrderBy('i.id', 'DESC')
      .limit(limit + 1)
      .getMany();
    return page(rows, limit, ({ broughtAt, id }) => [broughtAt.toISOString(), id], importView);
  }

  /** @throws Problem 404 */
  async one(id: string): Promise<BookImportView> {
    const found = await this.db.manager.findOneBy(BookImport, { id });
    if (!found) throw nothingHere();
    return importView(found);
  }

  /** Whom rows in review may be about, as far as the asker may see them; their log says that the sheet was tried. */
  async namesOf(rows: readonly Pick<BookRowView, 'candidates'>[]): Promise<Map<string, string>> {
    const found = await this.db.query<{ id: string; name: string }[]>(
      `SELECT w.id, w.chosen_name || coalesce(' (' || min(m.number) || ')', '') AS name
       FROM workers w LEFT JOIN memberships m ON m.worker_id = w.id
       WHERE w.id = ANY($1::uuid[]) AND w.merged_into IS NULL AND w.erased_at IS NULL GROUP BY w.id`,
      [[...new Set(rows.flatMap(({ candidates }) => candidates))]],
    );
    return new Map(found.map(({ id, name }) => [id, name]));
  }
}

function importView({ id, broughtAt, undoneAt, counts }: BookImport): BookImportView {
  const of = (name: string): number => counts[name] ?? 0;
  return {
    ...{ importId: id, dryRun: false, letIn: true, file: null, rows: [], left: 0 },
    broughtAt: broughtAt.toISOString(),
    undoneAt: undoneAt?.toISOString() ?? null,
    counts: Object.fromEntries(bookRowStatuses.map((status) => [status, of(status)])) as Record<
      BookRowStatus,
      number
    >,
    brought: {
      ...{ people: of('people'), initiated: of('initiated'), payments: of('payments') },
      ...{ months: of('months'), amountCents: of('amountCents') },
    },
  };
}
