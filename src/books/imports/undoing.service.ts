import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { asProgram } from '../../database/reach.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { builtOn, touchedBy } from './built-on.js';
import type { BookUndoingView } from './book-imports.dto.js';
import { TakingBack } from './taking-back.service.js';

/** Takes a file back without deleting anything: mirrors of its entries, releases of its months, its initiations void. */
@Injectable()
export class BookUndoing {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly taking: TakingBack,
  ) {}

  /** @throws Problem 404, 409 `book_import.undone_already`, `book_import.built_on` with whose and what */
  undo(actor: Actor, importId: string): Promise<BookUndoingView> {
    return asProgram(() =>
      this.db.transaction(async (tx) => {
        const broughtAt = await hold(tx, importId);
        const touched = await touchedBy(tx, importId, broughtAt);
        const found = await builtOn(tx, touched, broughtAt);
        if (found.count > 0) throw new Problem(409, 'book_import.built_on', {}, [], { ...found });
        const view = await this.taking.back(tx, actor, { broughtAt, touched });
        await tx.query('UPDATE book_imports SET undone_at = $2 WHERE id = $1', [importId, this.clock.now()]);
        await this.audit.record(tx, actor, {
          action: 'book_import.undone',
          subjectId: importId,
          persons: touched.map(({ workerId }) => workerId),
          details: { ...view },
        });
        return view;
      }),
    );
  }
}

/** @throws Problem 404, 409 `book_import.undone_already` */
async function hold(tx: EntityManager, importId: string): Promise<Date> {
  const [row] = await tx.query<{ brought_at: Date; undone_at: Date | null }[]>(
    'SELECT brought_at, undone_at FROM book_imports WHERE id = $1 FOR UPDATE',
    [importId],
  );
  if (!row) throw nothingHere();
  if (row.undone_at) throw new Problem(409, 'book_import.undone_already');
  await tx.query(
    `SELECT FROM memberships
     WHERE id IN (SELECT membership_id FROM book_import_rows WHERE import_id = $1) ORDER BY id FOR UPDATE`,
    [importId],
  );
  return row.brought_at;
}
