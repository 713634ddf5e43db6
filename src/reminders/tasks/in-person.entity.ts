import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody who could not be written to, until one of us has told them. */
@Entity('reminders_in_person')
@Check('reminders_in_person_told_whole', '(told_at IS NULL) = (told_by IS NULL)')
@Index('reminders_in_person_waiting', { synchronize: false })
export class ReminderInPerson {
  /** the occurrence that could not be sent */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reminders_in_person_pk' })
  @ForeignKey('ReminderOccurrence', { name: 'reminders_in_person_occurrence_fk', onDelete: 'CASCADE' })
  id!: string;

  @Column('uuid', { name: 'account_id' })
  @Index('reminders_in_person_account')
  @ForeignKey('Account', { name: 'reminders_in_person_account_fk' })
  accountId!: string;

  /** the drive whose committee alone may know of it */
  @Column('uuid', { name: 'drive_id', nullable: true })
  driveId!: string | null;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;

  @Column('timestamptz', { name: 'told_at', nullable: true })
  toldAt!: Date | null;

  @Column('uuid', { name: 'told_by', nullable: true })
  @Index('reminders_in_person_told_by')
  @ForeignKey('Worker', { name: 'reminders_in_person_told_by_fk' })
  toldBy!: string | null;
}
