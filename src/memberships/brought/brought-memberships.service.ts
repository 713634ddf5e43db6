import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { listOf } from '../../database/lists.js';
import type { Actor } from '../../shared/actor.js';
import type { Day } from '../../shared/days.js';
import { numbering } from '../memberships.service.js';

/** Somebody an earlier book knows as a member. */
export interface BroughtMembership {
  workerId: string;
  /** null without one */
  membershipId: string | null;
  /** the number for life that the earlier book gave; null: the next free one */
  number: number | null;
  initiatedOn: Day;
  branchId: string | null;
}

export interface NumberedMembership {
  id: string;
  number: number;
}

/** Memberships of an earlier book, many at once. Whoever brings them logs it and keeps what follows from it. */
@Injectable()
export class BroughtMemberships {
  /** Nobody gets a number until the transaction ends: those brought along must not be given away meanwhile. */
  async holdNumbers(tx: EntityManager): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [numbering]);
  }

  /** Memberships with their numbers and their initiation, in the order given. The numbers are held. */
  async initiate(
    tx: EntityManager,
    actor: Actor,
    members: readonly BroughtMembership[],
    recordedAt: Date,
  ): Promise<NumberedMembership[]> {
    if (members.length === 0) return [];
    const ids = members.map(({ membershipId }) => membershipId ?? randomUUID());
    await tx.query(
      `INSERT INTO memberships (id, worker_id, number, created_at)
       SELECT id, worker_id, number, $4 FROM unnest($1::uuid[], $2::uuid[], $3::integer[]) AS m(id, worker_id, number)
       ON CONFLICT (id) DO UPDATE SET number = coalesce(memberships.number, excluded.number)`,
      [
        listOf(ids),
        listOf(members.map(({ workerId }) => workerId)),
        listOf(members.map(({ number }) => number)),
        recordedAt,
      ],
    );
    await tx.query(
      `INSERT INTO membership_events (membership_id, kind, happened_on, branch_id, recorded_at, recorded_by)
       SELECT id, 'initiated', happened_on, branch_id, $4, $5
       FROM unnest($1::uuid[], $2::date[], $3::uuid[]) AS m(id, happened_on, branch_id)`,
      [
        listOf(ids),
        listOf(members.map(({ initiatedOn }) => initiatedOn)),
        listOf(members.map(({ branchId }) => branchId)),
        ...[recordedAt, actor.workerId],
      ],
    );
    return this.numbered(tx, ids);
  }

  /** Takes back the initiations that were recorded at one instant. @returns how many */
  async void(
    tx: EntityManager,
    actor: Actor,
    { membershipIds, recordedAt, now }: { membershipIds: readonly string[]; recordedAt: Date; now: Date },
  ): Promise<number> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO membership_events (membership_id, kind, happened_on, voids, recorded_at, recorded_by)
       SELECT e.membership_id, 'voided', $3, e.id, greatest($4::timestamptz, e.recorded_at + interval '1 microsecond'), $5
       FROM membership_events e
       WHERE e.membership_id = ANY($1::uuid[]) AND e.recorded_at = $2 AND e.kind = 'initiated'
         AND NOT EXISTS (SELECT FROM membership_events v WHERE v.voids = e.id)
       RETURNING id`,
      [listOf(membershipIds), recordedAt, actor.today, now, actor.workerId],
    );
    return rows.length;
  }

  /** Whoever has no number gets the next one, in the order given. */
  private async numbered(tx: EntityManager, ids: readonly string[]): Promise<NumberedMembership[]> {
    await tx.query(
      `UPDATE memberships m SET number = n.number
       FROM (SELECT id, (SELECT coalesce(max(number), 0) FROM memberships) + row_number() OVER (ORDER BY place) AS number
             FROM unnest($1::uuid[]) WITH ORDINALITY AS given(id, place) JOIN memberships USING (id)
             WHERE memberships.number IS NULL) n
       WHERE m.id = n.id`,
      [listOf(ids)],
    );
    return tx.query<NumberedMembership[]>(
      `SELECT id, m.number FROM unnest($1::uuid[]) WITH ORDINALITY AS given(id, place) JOIN memberships m USING (id)
       ORDER BY place`,
      [listOf(ids)],
    );
  }
}
