import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { detailsOf, type ProposalKind } from './kinds.js';
import { NoticesService } from '../notices/notices.service.js';

interface Decided {
  kind: ProposalKind;
  driveId: string | null;
  proposer: string;
  concerns: readonly string[];
  decision: 'approved' | 'refused';
}

/** Who learns of a decision: the log of those it is about, and the proposer's first page. */
@Injectable()
export class TellingService {
  constructor(
    private readonly notices: NoticesService,
    private readonly audit: AuditService,
  ) {}

  async decided(
    tx: EntityManager,
    actor: Actor,
    id: string,
    { kind, driveId, proposer, concerns, decision }: Decided,
  ): Promise<void> {
    await this.audit.record(tx, actor, {
      action: `proposal.${decision}`,
      subjectId: id,
      persons: [...new Set([...concerns, proposer])],
      details: detailsOf(kind, driveId),
    });
    const code = decision === 'approved' ? 'proposal.was_approved' : 'proposal.was_refused';
    // who opened a drive is outside of it from then on: the page would not be theirs
    const isGone = decision === 'approved' && kind.isDiscreet === true && !kind.driveOf;
    await this.notices.tellWorkers(tx, [proposer], { code, ...(isGone ? {} : { href: `/p/pr/${id}` }) });
  }
}
