import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../../../shared/checks.js';
import type { Day } from '../../../shared/days.js';
import { type RetaliationKind, retaliationKinds } from './retaliation.rules.js';

/** That an employer struck back at a contact: from that day the law's time runs. */
@Entity('drive_retaliations')
@Index('drive_retaliations_by_day', ['driveId', 'happenedOn', 'id'])
@Check('drive_retaliations_kind_known', oneOf('kind', retaliationKinds))
export class DriveRetaliation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'drive_retaliations_pk' })
  id!: string;

  @Column('uuid', { name: 'drive_id' })
  @ForeignKey('Drive', { name: 'drive_retaliations_drive_fk' })
  driveId!: string;

  @Column('uuid', { name: 'contact_id' })
  @Index('drive_retaliations_contact')
  @ForeignKey('DriveContact', { name: 'drive_retaliations_contact_fk' })
  contactId!: string;

  /** what it followed; null when it is not known */
  @Column('uuid', { name: 'action_id', nullable: true })
  @Index('drive_retaliations_action')
  @ForeignKey('DriveAction', { name: 'drive_retaliations_action_fk' })
  actionId!: string | null;

  @Column('text')
  kind!: RetaliationKind;

  @Column('date', { name: 'happened_on' })
  happenedOn!: Day;

  /** what happened, under the drive’s own key */
  @Column('bytea', { name: 'told_sealed', nullable: true })
  toldSealed!: Buffer | null;

  @Column('timestamptz', { name: 'flagged_at' })
  flaggedAt!: Date;

  @Column('uuid', { name: 'flagged_by', nullable: true })
  @Index('drive_retaliations_flagged_by')
  @ForeignKey('Worker', { name: 'drive_retaliations_flagged_by_fk' })
  flaggedBy!: string | null;

  @Column('timestamptz', { name: 'voided_at', nullable: true })
  voidedAt!: Date | null;
}
