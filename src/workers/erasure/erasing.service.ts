import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { KeysToEnd } from '../personal-data/keys-to-end.service.js';
import { idsOf, type PersonIds, valuesOf } from '../personal-data/people.js';
import { PersonalTables, type PersonalValues, withValues } from '../personal-data/personal-tables.js';
import { rememberedAs } from './remembered-erasures.js';

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
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly tables: PersonalTables,
    private readonly keys: KeysToEnd,
  ) {}

  /** Of somebody whose row is held, as the program. @returns the number that stays */
  async erase(tx: EntityManager, actor: Actor, { workerId, proposalId }: Erased): Promise<number> {
    const ids = await idsOf(tx, workerId);
    await this.keys.note(tx, await this.keysOf(tx, ids), ids.workers.map(rememberedAs));
    const number = await this.nextNumber(tx);
    await this.takeOutOfNotices(tx, ids.workers);
    await this.takeOut(tx, {
      ...valuesOf(ids),
      name: { value: `№ ${number}`, type: 'text' },
      number: { value: number, type: 'integer' },
      now: { value: this.clock.now(), type: 'timestamptz' },
      today: { value: actor.today, type: 'date' },
      proposal: { value: proposalId, type: 'uuid' },
    });
    await this.audit.record(tx, actor, {
      action: 'worker.erased',
      subjectId: workerId,
      persons: ids.workers,
      details: { number },
    });
    return number;
  }

  /** What others were told of them by name goes as well. */
  private async takeOutOfNotices(tx: EntityManager, workerIds: readonly string[]): Promise<void> {
    await tx.query(
      `DELETE FROM notices n WHERE EXISTS (
         SELECT FROM jsonb_each_text(n."values") told JOIN workers w ON w.id = ANY($1)
         WHERE position(w.chosen_name IN told.value) > 0)`,
      [workerIds],
    );
  }

  /** What refers to a row goes before the row: the modules above first. */
  private async takeOut(tx: EntityManager, values: PersonalValues): Promise<void> {
    for (const { table, of, erases = of, erasure } of [...this.tables.all()].reverse()) {
      if ('keeps' in erasure) continue;
      const verb = 'deletes' in erasure ? `DELETE FROM ${table} t` : `UPDATE ${table} t SET ${erasure.sets}`;
      const { sql, parameters } = withValues(`${verb} WHERE ${erases}`, values);
      await tx.query(sql, parameters);
    }
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
