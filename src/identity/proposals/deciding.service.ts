import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { asProgram } from '../../database/reach.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { type ProposalKind, ProposalKinds } from './kinds.js';
import { broughtIn, isVacant, mandatesHeld, officesOf, proposerToday } from './offices.js';
import { ProposalSeals } from './proposal-seals.js';
import {
  apartFrom,
  approvingOffices,
  type WaitingProposal,
  whyNotApprove,
  whyNotCarried,
} from './proposals.rules.js';
import { TellingService } from './telling.service.js';

interface OpenRow {
  kind: string;
  payload_sealed: Buffer | null;
  concerns: string[];
  kept_out: string[];
  proposer: string;
  proposed_by_account: string;
  proposed_at: Date;
  expires_at: Date;
  by_meeting: boolean;
  drive_id: string | null;
  is_open: boolean;
}

/** An open proposal that this actor may decide, and the office in which they do. */
interface Held {
  row: OpenRow;
  kind: ProposalKind;
  proposal: WaitingProposal;
  approver: Actor;
}

/** The second person: what was proposed is done, or refused, exactly once. */
@Injectable()
export class DecidingService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly kinds: ProposalKinds,
    private readonly seals: ProposalSeals,
    private readonly telling: TellingService,
  ) {}

  /**
   * Approves and carries out in one transaction: when it cannot be done, nothing is approved.
   * @throws Problem 404, 409 `proposal.decided`, 422 `proposal.own` and the other reasons of `whyNotApprove`
   */
  async approve(actor: Actor, id: string): Promise<void> {
    await asProgram(() =>
      this.db.transaction(async (tx) => {
        const { row, kind, proposal, approver } = await this.held(tx, actor, id);
        const payload = (await this.seals.open(id, 'payload_sealed', row.payload_sealed)) as object;
        const proposedBy = { workerId: row.proposer, accountId: row.proposed_by_account };
        const nowMs = this.clock.now().getTime();
        if (await broughtIn(tx, [row.proposer, actor.workerId!], this.clock.now()))
          throw new Problem(422, 'proposal.brought_in');
        const held = await mandatesHeld(tx, row.proposer, actor.today);
        const why = whyNotCarried(proposal, held, actor.workerId!, { needed: kind, nowMs });
        if (why) throw new Problem(422, why);
        const proposer = proposerToday(proposedBy, apartFrom(actor.workerId, held, nowMs), actor);
        await kind.check(tx, proposer, payload, 'approving');
        const done = await kind.carryOut(tx, { proposalId: id, payload, proposedBy, approver });
        await tx.query(
          `UPDATE proposals SET approved_by_worker = $2, approved_by_account = $3, approved_at = $4, result_id = $5,
             drive_id = coalesce($6::uuid, drive_id)
           WHERE id = $1`,
          [
            id,
            actor.workerId,
            actor.accountId,
            this.clock.now(),
            done?.resultId ?? null,
            done?.driveId ?? null,
          ],
        );
        const driveId = done?.driveId ?? row.drive_id;
        await this.telling.decided(tx, approver, id, { ...row, kind, driveId, decision: 'approved' });
      }),
    );
  }

  /** @throws as `approve` */
  async refuse(actor: Actor, id: string, reason: string): Promise<void> {
    await asProgram(() =>
      this.db.transaction(async (tx) => {
        const { row, kind, approver } = await this.held(tx, actor, id);
        // only now: a key for an id that is nobody's would stay for ever
        const sealed = await this.seals.seal(id, 'refusal_sealed', reason);
        await tx.query(
          'UPDATE proposals SET refused_by_worker = $2, refused_at = $3, refusal_sealed = $4 WHERE id = $1',
          [id, actor.workerId, this.clock.now(), sealed],
        );
        const driveId = row.drive_id;
        await this.telling.decided(tx, approver, id, { ...row, kind, driveId, decision: 'refused' });
      }),
    );
  }

  /** The proposal, locked: of any number who decide at once, one finds it open. */
  private async held(tx: EntityManager, actor: Actor, id: string): Promise<Held> {
    const [row] = await tx.query<OpenRow[]>(
      `SELECT p.kind, p.payload_sealed, p.concerns, coalesce(w.merged_into, w.id) AS proposer,
              ARRAY(SELECT coalesce(k.merged_into, k.id) FROM workers k WHERE k.id = ANY(p.kept_out)) AS kept_out,
              p.proposed_by_account,
              p.proposed_at, p.expires_at, p.meeting_on IS NOT NULL AS by_meeting, p.drive_id,
              num_nonnulls(p.approved_at, p.refused_at, p.withdrawn_at) = 0 AS is_open
       FROM proposals p JOIN workers w ON w.id = p.proposed_by_worker WHERE p.id = $1 FOR UPDATE OF p`,
      [id],
    );
    const offices = await officesOf(tx, actor);
    const kind = row && this.kinds.find(row.kind);
    // asked in any case: absent and foreign proposals run the same statements
    const others = row ? [row.proposer, ...row.kept_out] : [];
    const isEmpty = await isVacant(tx, kind?.approvers ?? [], others, actor.today);
    if (!row || !kind) throw nothingHere();
    const proposal = {
      proposedByWorker: row.proposer,
      proposedAtMs: row.proposed_at.getTime(),
      expiresAtMs: row.expires_at.getTime(),
      keptOut: row.kept_out,
      byMeeting: row.by_meeting && isEmpty,
      driveId: row.drive_id,
    };
    const { workerId, sessionKind } = actor;
    const why = whyNotApprove(proposal, { workerId, sessionKind, offices }, kind, this.clock.now().getTime());
    if (why === 'nothing.here') throw nothingHere();
    if (!row.is_open) throw new Problem(409, 'proposal.decided');
    if (why) throw new Problem(422, why);
    const may = approvingOffices(proposal, kind, this.clock.now().getTime());
    const capacity = offices.find(({ role }) => may.includes(role))?.role ?? actor.capacity;
    return { row, kind, proposal, approver: { ...actor, capacity } };
  }
}
