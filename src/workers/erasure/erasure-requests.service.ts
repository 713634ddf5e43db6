import { Injectable } from '@nestjs/common';
import { ProposalsService } from '../../identity/index.js';
import type { Actor } from '../../shared/actor.js';
import { nothingHere } from '../../shared/errors.js';
import type { ErasureProposedView, OwnErasureBody } from './erasure.dto.js';

/** Asking to be erased oneself. */
@Injectable()
export class ErasureRequests {
  constructor(private readonly proposals: ProposalsService) {}

  /** @throws Problem 404, 422 `erasure.holds_office`, 422 `erasure.import_waits`, what a module above refuses */
  async ask(actor: Actor, { reason }: OwnErasureBody): Promise<ErasureProposedView> {
    if (!actor.workerId) throw nothingHere();
    const payload = { workerId: actor.workerId, ...(reason ? { reason } : {}) };
    return { proposalId: await this.proposals.propose(actor, { kind: 'erasure', payload }) };
  }
}
