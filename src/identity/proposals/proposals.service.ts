import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { asProgram } from '../../database/reach.js';
import { validateField } from '../../http/validate.js';
import { type Actor, drivesHeld, holdsInDrive } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import type { Day } from '../../shared/days.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { detailsOf, type ProposalKind, ProposalKinds } from './kinds.js';
import { isVacant } from './offices.js';
import { ProposalSeals } from './proposal-seals.js';
import { Proposal } from './proposal.entity.js';
import { mayPropose, proposalLastsMs } from './proposals.rules.js';

/** What a meeting decided because the office that should approve stands empty. */
export interface MeetingDecision {
  meetingOn: Day;
  decision: string;
}

export interface NewProposal {
  kind: string;
  payload: unknown;
  vacancy?: MeetingDecision | null;
}

/** Asking for a dangerous act, and taking the asking back. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly kinds: ProposalKinds,
    private readonly seals: ProposalSeals,
    private readonly audit: AuditService,
  ) {}

  /**
   * Proposes; a second person decides.
   * @throws Problem 422 `proposal.kind_unknown`, `proposal.no_vacancy`, 404 for who may not, what the kind's own check says
   */
  async propose(actor: Actor, { kind: name, payload, vacancy = null }: NewProposal): Promise<string> {
    const kind = this.kinds.find(name);
    if (!kind) throw new Problem(422, 'proposal.kind_unknown', { kind: name });
    const byMeeting = vacancy !== null && kind.canFillVacancy === true;
    if (!actor.workerId || !actor.accountId || !mayPropose(kind, actor.mandates, byMeeting))
      throw nothingHere();
    const checked = await validPayload(kind, payload);
    const driveId = kind.driveOf?.(checked) ?? null;
    if (driveId !== null && !holdsInDrive(actor, 'committee', driveId)) throw nothingHere();
    const id = randomUUID();
    const proposedAt = this.clock.now();
    await asProgram(() =>
      this.db.transaction(async (tx) => {
        const concerns = [...kind.concerns(checked)];
        const keptOut = [...((await kind.against?.(tx, checked)) ?? [])];
        if (vacancy) await this.refuseNeedlessVacancy(tx, actor, kind, { ...vacancy, keptOut });
        await kind.check(tx, actor, checked, 'proposing');
        const kept = (await kind.kept?.(tx, checked)) ?? checked;
        // only now: what is refused leaves no key behind
        const payloadSealed = await this.seals.seal(id, 'payload_sealed', kept);
        const meetingDecisionSealed =
          vacancy && (await this.seals.seal(id, 'meeting_decision_sealed', vacancy.decision));
        await tx.insert(Proposal, {
          id,
          kind: name,
          payloadSealed,
          concerns,
          keptOut,
          driveId,
          proposedByWorker: actor.workerId!,
          proposedByAccount: actor.accountId!,
          proposedAt,
          expiresAt: new Date(proposedAt.getTime() + proposalLastsMs),
          meetingOn: vacancy?.meetingOn ?? null,
          meetingDecisionSealed,
        });
        await this.audit.record(tx, inOffice(kind, actor), {
          action: 'proposal.made',
          subjectId: id,
          persons: concerns,
          details: detailsOf(kind, driveId),
        });
      }),
    );
    return id;
  }

  /** Taken back by who proposed it. @throws Problem 404, 409 `proposal.decided` */
  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [row] = await tx.query<{ is_open: boolean }[]>(
        `SELECT num_nonnulls(approved_at, refused_at, withdrawn_at) = 0 AS is_open FROM proposals
         WHERE id = $1 AND proposed_by_worker IN (SELECT id FROM workers WHERE id = $2 OR merged_into = $2)
           AND (drive_id IS NULL OR drive_id = ANY($3::uuid[])) FOR UPDATE`,
        [id, actor.workerId, drivesHeld(actor, ['committee'])],
      );
      if (!row) throw nothingHere();
      if (!row.is_open) throw new Problem(409, 'proposal.decided');
      await tx.query('UPDATE proposals SET withdrawn_at = $2 WHERE id = $1', [id, this.clock.now()]);
      await this.audit.record(tx, actor, { action: 'proposal.withdrawn', subjectId: id });
    });
  }

  private async refuseNeedlessVacancy(
    tx: EntityManager,
    actor: Actor,
    kind: ProposalKind,
    { meetingOn, keptOut }: MeetingDecision & { keptOut: readonly string[] },
  ): Promise<void> {
    if (!kind.canFillVacancy) throw new Problem(422, 'proposal.no_vacancy');
    if (meetingOn > actor.today) throw new Problem(422, 'proposal.meeting_to_come');
    if (!(await isVacant(tx, kind.approvers, [actor.workerId!, ...keptOut], actor.today)))
      throw new Problem(422, 'proposal.no_vacancy');
  }
}

/** The fields of a payload are named as they stand in the request. */
async function validPayload(kind: ProposalKind, payload: unknown): Promise<object> {
  try {
    return await validateField(kind.payload, payload ?? {});
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const errors = error.errors.map((each) => ({ ...each, field: `payload.${each.field}` }));
    throw new Problem(error.status, error.code, error.values, errors);
  }
}

/** The log names the office in which somebody proposes; what everybody may propose, they propose in person. */
function inOffice({ proposers }: ProposalKind, actor: Actor): Actor {
  if (proposers === 'everyone') return actor;
  const held = actor.mandates.find(({ role }) => proposers.includes(role));
  return { ...actor, capacity: held?.role ?? actor.capacity };
}
