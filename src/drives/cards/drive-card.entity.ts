import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../../shared/checks.js';
import type { Day } from '../../shared/days.js';
import { type CardWay, cardWays, type WordingLanguage, wordingLanguages } from './card.rules.js';

/** A card that somebody signed. It stands; a mistake is voided. Who signed twice has two and counts once. */
@Entity('drive_cards')
@Index('drive_cards_by_day', ['driveId', 'signedOn', 'id'])
@Index('drive_cards_contact', ['contactId', 'signedOn'])
@Index('drive_cards_wording', ['driveId', 'wordingVersion'])
@ForeignKey('DriveCardWording', ['driveId', 'wordingVersion'], ['driveId', 'version'], {
  name: 'drive_cards_wording_fk',
})
@Check('drive_cards_way_known', oneOf('way', cardWays))
@Check('drive_cards_language_known', oneOf('wording_language', wordingLanguages))
@Check(
  'drive_cards_phone_worded',
  "num_nonnulls(wording_version, wording_language, text_hash) = CASE WHEN way = 'phone' THEN 3 ELSE 0 END",
)
export class DriveCard {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'drive_cards_pk' })
  id!: string;

  @Column('uuid', { name: 'drive_id' })
  @ForeignKey('Drive', { name: 'drive_cards_drive_fk' })
  driveId!: string;

  @Column('uuid', { name: 'contact_id' })
  @ForeignKey('DriveContact', { name: 'drive_cards_contact_fk' })
  contactId!: string;

  @Column('text')
  way!: CardWay;

  @Column('date', { name: 'signed_on' })
  signedOn!: Day;

  /** what was signed on a telephone; a paper says it itself */
  @Column('integer', { name: 'wording_version', nullable: true })
  wordingVersion!: number | null;

  @Column('text', { name: 'wording_language', nullable: true })
  wordingLanguage!: WordingLanguage | null;

  /** SHA-256 of the very words that were shown */
  @Column('bytea', { name: 'text_hash', nullable: true })
  textHash!: Buffer | null;

  /** the name as typed or the lines as drawn, under the drive’s own key; null once erased */
  @Column('bytea', { name: 'signature_sealed', nullable: true })
  signatureSealed!: Buffer | null;

  /** of a telephone the moment of signing */
  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  @Column('uuid', { name: 'received_by', nullable: true })
  @Index('drive_cards_received_by')
  @ForeignKey('Worker', { name: 'drive_cards_received_by_fk' })
  receivedBy!: string | null;

  @Column('timestamptz', { name: 'voided_at', nullable: true })
  voidedAt!: Date | null;
}
