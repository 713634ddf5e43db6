import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../shared/actor.js';
import { Keyring } from '../../keys/keyring.js';
import { MembershipSeals } from '../../memberships/index.js';
import { Clock } from '../../shared/clock.js';
import { seal, type SealedPlace, unseal } from '../../shared/sealing.js';
import { CredentialsService, type HeldCredential } from '../delegates/credentials.service.js';
import { newReceiptCode } from './code.rules.js';

export interface IssuedReceipt {
  /** `17-42`: the credential's number and the receipt's */
  number: string;
  code: string;
}

/** Papers that members keep. */
@Injectable()
export class ReceiptsService {
  constructor(
    private readonly clock: Clock,
    private readonly keyring: Keyring,
    private readonly credentials: CredentialsService,
  ) {}

  /** Under which numbered paper somebody takes money. @throws Problem 422 `delegate.no_credential` */
  credential(tx: EntityManager, actor: Actor): Promise<HeldCredential> {
    return this.credentials.hold(tx, actor);
  }

  /** As the last act of a payment: from here on others who take dues with the same credential wait. */
  async issue(
    tx: EntityManager,
    payment: { entryId: string; membershipId: string },
    credential: { id: string; number: number },
  ): Promise<IssuedReceipt> {
    const code = newReceiptCode();
    const key = await this.keyring.ensure(MembershipSeals.owner(payment.membershipId));
    const number = await this.credentials.nextReceipt(tx, credential.id);
    const sealed = seal(key, placeOf(credential.id, number), code);
    await tx.query(
      `WITH issued AS (
         INSERT INTO receipts (credential_id, number, entry_id, membership_id, code_hash, issued_at)
         VALUES ($1, $2, $3, $4, $5, $6))
       INSERT INTO receipt_codes (credential_id, number, membership_id, code_sealed) VALUES ($1, $2, $4, $7)`,
      [
        credential.id,
        number,
        payment.entryId,
        payment.membershipId,
        codeHash(code),
        this.clock.now(),
        sealed,
      ],
    );
    return { number: receiptNumber(credential.number, number), code };
  }

  /** null when its key is gone. */
  async open(
    membershipId: string,
    { credentialId, number, sealed }: { credentialId: string; number: number; sealed: Buffer | null },
  ): Promise<string | null> {
    const key = sealed && (await this.keyring.find(MembershipSeals.owner(membershipId)));
    if (!key || !sealed) return null;
    return unseal(key, placeOf(credentialId, number), sealed).toString();
  }
}

export function receiptNumber(credential: number, receipt: number): string {
  return `${credential}-${receipt}`;
}

export function codeHash(code: string): Buffer {
  return createHash('sha256').update(code).digest();
}

function placeOf(credentialId: string, number: number): SealedPlace {
  return { table: 'receipt_codes', column: 'code_sealed', row: `${credentialId} ${number}` };
}
