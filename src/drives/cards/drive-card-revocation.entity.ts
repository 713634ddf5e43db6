import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../shared/days.js';

/** Somebody took their card back: from that day nothing counts that they signed until then. It stands. */
@Entity('drive_card_revocations')
export class DriveCardRevocation {
  @PrimaryColumn('uuid', { name: 'card_id', primaryKeyConstraintName: 'drive_card_revocations_pk' })
  @ForeignKey('DriveCard', { name: 'drive_card_revocations_card_fk' })
  cardId!: string;

  @Column('uuid', { name: 'drive_id' })
  @Index('drive_card_revocations_drive')
  @ForeignKey('Drive', { name: 'drive_card_revocations_drive_fk' })
  driveId!: string;

  @Column('date', { name: 'revoked_on' })
  revokedOn!: Day;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  @Index('drive_card_revocations_recorded_by')
  @ForeignKey('Worker', { name: 'drive_card_revocations_recorded_by_fk' })
  recordedBy!: string | null;
}
