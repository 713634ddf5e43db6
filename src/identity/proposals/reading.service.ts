import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { asProgram } from '../../database/reach.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { nothingHere } from '../../shared/errors.js';
import type { MessageCode, MessageValues } from '../../shared/messages/index.js';
import { keysOf, page, type Page } from '../../shared/paging.js';
import { detailsOf, type Particular, ProposalKinds } from './kinds.js';
import { ProposalSeals } from './proposal-seals.js';
import { listedProposals, type ListedRow, type ProposalView } from './proposals.sql.js';

export interface ListedProposal {
  id: string;
  kind: string;
  view: ProposalView;
  proposedBy: string | null;
  proposedAt: Date;
  expiresAt: Date;
  meetingOn: string | null;
  decidedBy: string | null;
  approvedAt: Date | null;
  refusedAt: Date | null;
  withdrawnAt: Date | null;
  resultId: string | null;
}

export interface ReadProposal extends ListedProposal {
  title: MessageCode;
  titleValues: MessageValues;
  particulars: Particular[];
  meetingDecision: string | null;
  refusal: string | null;
  mayDecide: boolean;
  isOwn: boolean;
}

/** What waits for whom, and what one's own proposals became. */
@Injectable()
export class ReadingProposals {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly kinds: ProposalKinds,
    private readonly seals: ProposalSeals,
    private readonly audit: AuditService,
  ) {}

  async list(
    actor: Actor,
    view: ProposalView,
    { limit, after }: { limit: number; after?: string },
  ): Promise<Page<ListedProposal>> {
    const keys = keysOf(after, ['number', 'id']);
    const rows = await this.rows(actor, { view, limit: limit + 1, keys });
    return page(
      rows,
      limit,
      (row) => [String(row.proposed_at.getTime()), row.id],
      (row) => listed(row, view),
    );
  }

  /** How many wait for this person, at most `most`. */
  async waiting(actor: Actor, most: number): Promise<number> {
    return (await this.rows(actor, { view: 'waiting', limit: most, keys: null })).length;
  }

  /** What became of it, without its content: that may be gone. @throws Problem 404 */
  async outcome(actor: Actor, id: string): Promise<ListedProposal> {
    const found = await this.found(actor, id);
    if (!found) throw nothingHere();
    return listed(found.row, found.view);
  }

  /**
   * The particulars, for who proposed it and for who may decide; it stands in the log of those it is about.
   * @throws Problem 404, 409 `proposal.content_gone`
   */
  async read(actor: Actor, id: string): Promise<ReadProposal> {
    const found = await this.found(actor, id);
    if (!found) throw nothingHere();
    const { row, view } = found;
    const kind = this.kinds.find(row.kind);
    if (!kind) throw nothingHere();
    const payload = (await this.seals.open(id, 'payload_sealed', row.payload_sealed)) as object;
    const opened = async (column: 'meeting_decision_sealed' | 'refusal_sealed'): Promise<string | null> =>
      row[column] ? String(await this.seals.open(id, column, row[column])) : null;
    const { title, values, particulars } = await asProgram(() =>
      this.db.transaction(async (tx) => {
        const described = await kind.describe(tx, payload);
        await this.audit.record(tx, actor, {
          action: 'proposal.read',
          subjectId: id,
          persons: row.concerns,
          details: detailsOf(kind, row.drive_id),
        });
        return described;
      }),
    );
    return {
      ...listed(row, view),
      title,
      titleValues: values ?? {},
      particulars,
      meetingDecision: await opened('meeting_decision_sealed'),
      refusal: await opened('refusal_sealed'),
      mayDecide: view === 'waiting' && actor.sessionKind === 'sign-in',
      isOwn: row.is_own,
    };
  }

  private async found(actor: Actor, id: string): Promise<{ row: ListedRow; view: ProposalView } | null> {
    for (const view of ['mine', 'waiting', 'decided'] as const) {
      const [row] = await this.rows(actor, { view, limit: 1, keys: null, id });
      if (row) return { row, view };
    }
    return null;
  }

  /** Names of the other person are shown with the proposal: so the program reads, and the WHERE keeps to the actor. */
  private rows(
    actor: Actor,
    wanted: { view: ProposalView; limit: number; keys: string[] | null; id?: string },
  ): Promise<ListedRow[]> {
    const { sql, parameters } = listedProposals(actor, this.kinds.all(), this.clock.now(), wanted);
    return asProgram(() => this.db.query<ListedRow[]>(sql, parameters));
  }
}

function listed(row: ListedRow, view: ProposalView): ListedProposal {
  return {
    id: row.id,
    kind: row.kind,
    view,
    proposedBy: row.proposed_by_name,
    proposedAt: row.proposed_at,
    expiresAt: row.expires_at,
    meetingOn: row.meeting_on,
    decidedBy: row.decided_by_name,
    approvedAt: row.approved_at,
    refusedAt: row.refused_at,
    withdrawnAt: row.withdrawn_at,
    resultId: row.result_id,
  };
}
