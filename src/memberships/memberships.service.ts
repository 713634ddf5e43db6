import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { Keyring } from '../keys/keyring.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import type { Day } from '../shared/days.js';
import { MembershipSeals } from './membership-seals.js';
import type { MembershipEventKind, Situation } from './membership.rules.js';

/** A membership, its row held until the transaction ends. */
export interface HeldMembership {
  id: string;
  workerId: string;
  number: number | null;
}

export interface NewMembershipEvent {
  kind: MembershipEventKind;
  happenedOn: Day;
  untilOn?: Day | null;
  branchId?: string | null;
  situation?: Situation | null;
  note?: string | null;
  voids?: string | null;
  proposalId?: string | null;
}

/** The lock under which numbers are given. */
export const numbering = 7638_0400;

/** Told in the transaction in which something happened to a membership, to keep what follows from it. */
export type MembershipFollower = (
  tx: EntityManager,
  membershipId: string,
  kind: MembershipEventKind,
) => Promise<void>;

/** Memberships as other modules use them, inside their own transactions. */
@Injectable()
export class MembershipsService {
  private readonly followers: MembershipFollower[] = [];

  constructor(
    private readonly clock: Clock,
    private readonly keyring: Keyring,
    private readonly seals: MembershipSeals,
    private readonly audit: AuditService,
  ) {}

  /** Modules above say in their `onModuleInit` what has to be kept when something happens. */
  follow(follower: MembershipFollower): void {
    this.followers.push(follower);
  }

  /**
   * The worker's membership, held: whatever two do about one member, the second waits for the first. Of two
   * memberships after merging the one with the lowest number. null without one.
   */
  async hold(tx: EntityManager, workerId: string): Promise<HeldMembership | null> {
    const [row] = await tx.query<{ id: string; worker_id: string; number: number | null }[]>(
      `SELECT id, worker_id, number FROM memberships WHERE worker_id = $1
       ORDER BY number NULLS LAST, created_at LIMIT 1 FOR UPDATE`,
      [workerId],
    );
    return row ? { id: row.id, workerId: row.worker_id, number: row.number } : null;
  }

  /** The same, made when there is none; of two who ask at once one makes it. */
  async holdOrMake(tx: EntityManager, workerId: string): Promise<HeldMembership> {
    const held = await this.hold(tx, workerId);
    if (held) return held;
    await tx.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [numbering, workerId]);
    const meanwhile = await this.hold(tx, workerId);
    if (meanwhile) return meanwhile;
    const [made] = await tx.query<{ id: string }[]>(
      'INSERT INTO memberships (worker_id, created_at) VALUES ($1, $2) RETURNING id',
      [workerId, this.clock.now()],
    );
    // on disk before the commit that uses it
    await this.keyring.ensure(MembershipSeals.owner(made!.id));
    return { id: made!.id, workerId, number: null };
  }

  /** The number for life; who has one keeps it. */
  async number(tx: EntityManager, membership: HeldMembership): Promise<number> {
    if (membership.number !== null) return membership.number;
    await tx.query('SELECT pg_advisory_xact_lock($1)', [numbering]);
    const [row] = await tx.query<{ number: number }[][]>(
      `UPDATE memberships SET number = (SELECT coalesce(max(number), 0) + 1 FROM memberships)
       WHERE id = $1 RETURNING number`,
      [membership.id],
    );
    return row![0]!.number;
  }

  /** Whose each of these numbers is; of a number that nobody has, nothing. */
  async workersNumbered(tx: EntityManager, numbers: readonly number[]): Promise<Map<number, string>> {
    const rows = await tx.query<{ number: number; worker_id: string }[]>(
      'SELECT number, worker_id FROM memberships WHERE number = ANY($1::int[])',
      [numbers],
    );
    return new Map(rows.map((row) => [row.number, row.worker_id]));
  }

  /** Writes down what happened, and the log entry; @returns the id of the event. */
  async record(
    tx: EntityManager,
    actor: Actor,
    membership: HeldMembership,
    event: NewMembershipEvent,
  ): Promise<string> {
    const [row] = await tx.query<{ id: string }[]>(
      `INSERT INTO membership_events
         (membership_id, kind, happened_on, until_on, branch_id, voids, proposal_id, recorded_at, recorded_by)
       -- of two in one instant the second is the later one
       SELECT $1::uuid, $2::text, $3::date, $4::date, $5::uuid, $6::uuid, $7::uuid,
              greatest($8::timestamptz, max(e.recorded_at) + interval '1 microsecond'), $9::uuid
       FROM memberships m JOIN membership_events e ON e.membership_id = m.id WHERE m.worker_id = $10 RETURNING id`,
      [
        ...[membership.id, event.kind, event.happenedOn, event.untilOn ?? null, event.branchId ?? null],
        ...[event.voids ?? null, event.proposalId ?? null, this.clock.now(), actor.workerId],
        membership.workerId,
      ],
    );
    const { id } = row!;
    await this.seals.keep(tx, membership.id, id, event);
    await this.audit.record(tx, actor, {
      action: `membership.${event.kind}`,
      subjectId: membership.id,
      persons: [membership.workerId],
    });
    for (const follower of this.followers) await follower(tx, membership.id, event.kind);
    return id;
  }
}
