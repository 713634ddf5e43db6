import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type SlipType, slipTypes } from '../../ledger/index.js';
import { oneOf } from '../../shared/checks.js';

/** The photograph of a signed paper. */
@Entity('drive_card_scans')
@Check('drive_card_scans_type_known', oneOf('media_type', slipTypes))
export class DriveCardScan {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'drive_card_scans_pk' })
  id!: string;

  @Column('uuid', { name: 'card_id' })
  @Index('drive_card_scans_card')
  @ForeignKey('DriveCard', { name: 'drive_card_scans_card_fk' })
  cardId!: string;

  @Column('uuid', { name: 'drive_id' })
  @Index('drive_card_scans_drive')
  @ForeignKey('Drive', { name: 'drive_card_scans_drive_fk' })
  driveId!: string;

  @Column('text', { name: 'media_type' })
  mediaType!: SlipType;

  /** under the drive’s own key */
  @Column('bytea')
  sealed!: Buffer;

  @Column('timestamptz', { name: 'added_at' })
  addedAt!: Date;

  @Column('uuid', { name: 'added_by', nullable: true })
  @Index('drive_card_scans_added_by')
  @ForeignKey('Worker', { name: 'drive_card_scans_added_by_fk' })
  addedBy!: string | null;
}
