import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Keyring } from '../keys/keyring.js';
import { seal, unseal } from '../shared/sealing.js';
import type { Situation } from './membership.rules.js';

export type SealedWord = 'situation_sealed' | 'note_sealed';

/** What is written about a membership in words, under a key of its own: it ends with the person. */
@Injectable()
export class MembershipSeals {
  constructor(private readonly keyring: Keyring) {}

  /** Who owns that key in the keyring. */
  static owner(membershipId: string): string {
    return `membership:${membershipId}`;
  }

  async keep(
    tx: EntityManager,
    membershipId: string,
    eventId: string,
    { situation, note }: { situation?: Situation | null; note?: string | null },
  ): Promise<void> {
    if (!situation && !note) return;
    const key = await this.keyring.ensure(MembershipSeals.owner(membershipId));
    const sealed = (column: SealedWord, text: string | null | undefined): Buffer | null =>
      text ? seal(key, { table: 'membership_words', column, row: eventId }, text) : null;
    await tx.query(
      `INSERT INTO membership_words (event_id, membership_id, situation_sealed, note_sealed) VALUES ($1, $2, $3, $4)`,
      [eventId, membershipId, sealed('situation_sealed', situation), sealed('note_sealed', note)],
    );
  }

  /** null when there is nothing, or its key is gone. */
  async open(
    membershipId: string,
    { eventId, column, sealed }: { eventId: string; column: SealedWord; sealed: Buffer | null },
  ): Promise<string | null> {
    const key = sealed && (await this.keyring.find(MembershipSeals.owner(membershipId)));
    if (!key || !sealed) return null;
    return unseal(key, { table: 'membership_words', column, row: eventId }, sealed).toString();
  }
}
