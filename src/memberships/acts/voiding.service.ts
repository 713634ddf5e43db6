import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../shared/actor.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { isHere } from '../../workers/index.js';
import { MembershipEvents } from '../membership-events.service.js';
import { whyNotVoided } from '../membership.rules.js';
import { MembershipsService } from '../memberships.service.js';
import type { VoidingBody, WrittenEventView } from './acts.dto.js';

/** Taking back what was entered by mistake: it stays readable, and counts no more on any day. */
@Injectable()
export class VoidingService {
  constructor(
    private readonly db: DataSource,
    private readonly memberships: MembershipsService,
    private readonly events: MembershipEvents,
  ) {}

  /** @throws Problem 404, 409 `membership.voided_already`, 422 `membership.paid_for`, `membership.suspension_needs_two` */
  void(actor: Actor, eventId: string, { reason }: VoidingBody): Promise<WrittenEventView> {
    return this.db.transaction(async (tx) => {
      const found = await this.held(tx, eventId);
      const events = await this.events.of(tx, found.membershipId);
      const event = events.find(({ id }) => id === eventId)!;
      const why = whyNotVoided(events, event, await this.isPaidFor(tx, eventId));
      if (why) throw new Problem(why.endsWith('_already') ? 409 : 422, why);
      const membership = { id: found.membershipId, workerId: found.workerId, number: found.number };
      const voiding = { kind: 'voided', happenedOn: actor.today, voids: eventId, note: reason } as const;
      return { id: await this.memberships.record(tx, actor, membership, voiding) };
    });
  }

  /** The event's membership, also one that counts no more after merging; held. */
  private async held(
    tx: EntityManager,
    eventId: string,
  ): Promise<{ membershipId: string; workerId: string; number: number | null }> {
    const [found] = await tx.query<{ membershipId: string; workerId: string; number: number | null }[]>(
      `SELECT m.id AS "membershipId", m.worker_id AS "workerId", m.number
       FROM memberships m JOIN workers w ON w.id = m.worker_id
       WHERE m.id = (SELECT membership_id FROM membership_events WHERE id = $1) AND ${isHere('w')} FOR UPDATE OF m`,
      [eventId],
    );
    if (!found) throw nothingHere();
    return found;
  }

  /** Dues lie above memberships: whether money was taken for it and not given back is asked of their tables. */
  private async isPaidFor(tx: EntityManager, eventId: string): Promise<boolean> {
    const [row] = await tx.query<{ is_paid: boolean }[]>(
      `SELECT EXISTS (SELECT FROM dues_payments p WHERE p.event_id = $1
         AND NOT EXISTS (SELECT FROM ledger_entries r WHERE r.reverses = p.entry_id)) AS is_paid`,
      [eventId],
    );
    return row?.is_paid ?? false;
  }
}
