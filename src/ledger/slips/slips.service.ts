import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { Keyring } from '../../keys/keyring.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { seal, type SealedPlace, unseal } from '../../shared/sealing.js';
import { bareSlipOf, type ReadSlip } from './bare-slip.js';
import type { SlipType } from './photographs.rules.js';

/** The key of photographed papers. */
export const slipsPurpose = 'slips of the book';
const mostSlips = 20;

/** The photograph of a paper, of what its content is and not of what its name says, without what it tells beside. */
@Injectable()
export class SlipsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly keyring: Keyring,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 404 for an entry that is not there, 409 `slip.too_many`, 415 `slip.type_unknown`, 422 `slip.broken` */
  async add(actor: Actor, entryId: string, bytes: Buffer): Promise<{ id: string }> {
    const found = await this.db.query<unknown[]>('SELECT FROM ledger_entries WHERE id = $1', [entryId]);
    if (found.length === 0) throw nothingHere();
    const { mediaType, content } = await bareSlipOf(bytes);
    const id = randomUUID();
    const sealed = seal(await this.keyring.purpose(slipsPurpose), placeOf(id), content);
    await this.db.transaction(async (tx) => {
      const added = await tx.query<unknown[]>(
        `INSERT INTO ledger_slips (id, entry_id, media_type, sealed, added_at, added_by)
         SELECT $1, $2, $3, $4, $5, $6
         WHERE (SELECT count(*) FROM ledger_slips WHERE entry_id = $2) < $7 RETURNING 1`,
        [id, entryId, mediaType, sealed, this.clock.now(), actor.workerId, mostSlips],
      );
      if (added.length === 0) throw new Problem(409, 'slip.too_many', { most: mostSlips });
      await this.audit.record(tx, actor, { action: 'slip.added', subjectId: id });
    });
    return { id };
  }

  /** @throws Problem 404 */
  async read(actor: Actor, entryId: string, id: string): Promise<ReadSlip> {
    const [row] = await this.db.transaction((tx) =>
      this.audit.readLogged<{ media_type: SlipType; sealed: Buffer }>(
        tx,
        actor,
        { action: 'slip.read', subjectId: id },
        {
          sql: `SELECT s.media_type, s.sealed, n.worker_id AS person_id
                FROM ledger_slips s LEFT JOIN ledger_notes n ON n.entry_id = s.entry_id
                WHERE s.id = $1 AND s.entry_id = $2`,
          parameters: [id, entryId],
        },
      ),
    );
    if (!row) throw nothingHere();
    const content = unseal(await this.keyring.purpose(slipsPurpose), placeOf(id), row.sealed);
    return { mediaType: row.media_type, content };
  }
}

function placeOf(id: string): SealedPlace {
  return { table: 'ledger_slips', column: 'sealed', row: id };
}
