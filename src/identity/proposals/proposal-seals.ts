import { Injectable } from '@nestjs/common';
import { Keyring } from '../../keys/keyring.js';
import { Problem } from '../../shared/errors.js';
import { seal, unseal } from '../../shared/sealing.js';

type SealedColumn = 'payload_sealed' | 'meeting_decision_sealed' | 'refusal_sealed';

/** Who owns the key of a proposal; destroyed with its content. */
export function proposalOwner(id: string): string {
  return `proposal:${id}`;
}

/** What is proposed names people and reasons: it lies sealed under the proposal's own key. */
@Injectable()
export class ProposalSeals {
  constructor(private readonly keyring: Keyring) {}

  async seal(id: string, column: SealedColumn, value: unknown): Promise<Buffer> {
    const key = await this.keyring.ensure(proposalOwner(id));
    return seal(key, { table: 'proposals', column, row: id }, JSON.stringify(value));
  }

  /** @throws Problem 409 `proposal.content_gone` when its key or its content is gone */
  async open(id: string, column: SealedColumn, sealed: Buffer | null): Promise<unknown> {
    const key = sealed && (await this.keyring.find(proposalOwner(id)));
    if (!key) throw new Problem(409, 'proposal.content_gone');
    return JSON.parse(unseal(key, { table: 'proposals', column, row: id }, sealed).toString()) as unknown;
  }
}
