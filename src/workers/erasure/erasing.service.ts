import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { asProgram } from '../../database/reach.js';
import { type Actor, guardedRoles, type Role } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { WaitingRows } from '../imports/waiting-rows.service.js';
import { KeysToEnd } from '../personal-data/keys-to-end.service.js';
import { idsOf, type PersonIds, valuesOf } from '../personal-data/people.js';
import { PersonalTables, type PersonalValues, withValues } from '../personal-data/personal-tables.js';
import { rememberedAs, RememberedErasures } from './remembered-erasures.js';
import { isHere } from '../workers.policy.js';

/** one at a time: each takes the next number */
const numbering = 7638_0060;

interface Erased {
  workerId: string;
  /** the proposal that is being carried out: it does not end like others about the person */
  proposalId: string | null;
}

/** Takes a person out of every table: plain columns are blanked, keys end, and a number stays. */
@Injectable()
export class ErasingService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly tables: PersonalTables,
    private readonly keys: KeysToEnd,
    private readonly waitingRows: WaitingRows,
    private readonly remembered: RememberedErasures,
  ) {}

  /**
   * Holds the person's row until the transaction ends.
   * @throws Problem 404, 422 `erasure.holds_office`, 422 `erasure.import_waits`
   */
  async hold(tx: EntityManager, workerId: string, today: string): Promise<{ chosenName: string }> {
    const [found] = await tx.query<{ chosen_name: string }[]>(
      `SELECT w.chosen_name FROM workers w WHERE w.id = $1 AND ${isHere('w')} FOR UPDATE`,
      [workerId],
    );
    if (!found) throw nothingHere();
    const [office] = await tx.query<{ role: Role }[]>(
      `SELECT role FROM mandates WHERE worker_id = $1 AND role = ANY($2)
         AND (until_on IS NULL OR until_on >= $3) AND (recalled_on IS NULL OR recalled_on > $3) LIMIT 1`,
      [workerId, guardedRoles, today],
    );
    if (office) throw new Problem(422, 'erasure.holds_office');
    const { workers } = await idsOf(tx, workerId);
    const count = await this.waitingRows.beside(tx, workers);
    if (count > 0) throw new Problem(422, 'erasure.import_waits', { count });
    return { chosenName: found.chosen_name };
  }

  /** In the approver's transaction, as the program. @returns the number that stays */
  async erase(tx: EntityManager, actor: Actor, { workerId, proposalId }: Erased): Promise<number> {
    await this.hold(tx, workerId, actor.today);
    return this.takeOut(tx, actor, { workerId, proposalId });
  }

  private async takeOut(tx: EntityManager, actor: Actor, { workerId, proposalId }: Erased): Promise<number> {
    const ids = await idsOf(tx, workerId);
    await this.keys.note(tx, await this.keysOf(tx, ids), ids.workers.map(rememberedAs));
    const number = await this.nextNumber(tx);
    const values: PersonalValues = {
      ...valuesOf(ids),
      name: { value: `№ ${number}`, type: 'text' },
      number: { value: number, type: 'integer' },
      now: { value: this.clock.now(), type: 'timestamptz' },
      today: { value: actor.today, type: 'date' },
      proposal: { value: proposalId, type: 'uuid' },
    };
    // what refers to a row goes before the row: the modules above first
    for (const { table, of, erases = of, erasure } of [...this.tables.all()].reverse()) {
      if ('keeps' in erasure) continue;
      const verb = 'deletes' in erasure ? `DELETE FROM ${table} t` : `UPDATE ${table} t SET ${erasure.sets}`;
      const { sql, parameters } = withValues(`${verb} WHERE ${erases}`, values);
      await tx.query(sql, parameters);
    }
    await this.audit.record(tx, actor, {
      action: 'worker.erased',
      subjectId: workerId,
      persons: ids.workers,
      details: { number },
    });
    return number;
  }

  /**
   * A restored backup brings erased people back, as far as they stood in the clear or under a key that is not theirs.
   * The keyring outlives every backup and remembers them by number: they are erased again.
   */
  async eraseAgain(actor: Actor): Promise<void> {
    const remembered = await this.remembered.all();
    if (remembered.length === 0) return;
    await asProgram(() =>
      this.db.transaction(async (tx) => {
        const back = await tx.query<{ id: string }[]>(
          `SELECT w.id FROM workers w WHERE w.id = ANY($1) AND ${isHere('w')} ORDER BY w.id FOR UPDATE`,
          [remembered],
        );
        for (const { id } of back) await this.takeOut(tx, actor, { workerId: id, proposalId: null });
      }),
    );
  }

  private async keysOf(tx: EntityManager, ids: PersonIds): Promise<string[]> {
    const owners: string[] = [];
    for (const { table, of, erases = of, keys } of this.tables.all()) {
      if (!keys) continue;
      const { sql, parameters } = withValues(
        `SELECT ${keys} AS owner FROM ${table} t WHERE ${erases}`,
        valuesOf(ids),
      );
      const rows = await tx.query<{ owner: string }[]>(sql, parameters);
      owners.push(...rows.map(({ owner }) => owner));
    }
    return owners;
  }

  private async nextNumber(tx: EntityManager): Promise<number> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [numbering]);
    const [row] = await tx.query<{ next: number }[]>(
      'SELECT coalesce(max(erased_number), 0) + 1 AS next FROM workers',
    );
    return row!.next;
  }
}
