import { Injectable } from '@nestjs/common';
import { ProposalsService } from '../identity/index.js';
import type { Actor } from '../shared/actor.js';
import type { ExportBody, ExportProposedView } from './exports.dto.js';

/** Asking for a file with people in it. */
@Injectable()
export class ExportRequests {
  constructor(private readonly proposals: ProposalsService) {}

  /** @throws Problem 404, 422 `request.invalid`, 422 `export.too_large_for_workbook` */
  async ask(actor: Actor, payload: ExportBody): Promise<ExportProposedView> {
    return { proposalId: await this.proposals.propose(actor, { kind: 'export', payload }) };
  }
}
