import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { oneOf } from '../../shared/checks.js';
import type { MessageCode, MessageValues } from '../../shared/messages/index.js';
import type { OneOff, Recurrence } from '../recurrence/recurrence.rules.js';

export const missedRules = ['late', 'digest', 'drop'] as const;
/**
 * What becomes of a message whose hour passed while nothing ran: `late`, it is sent all the same; `digest`, all that
 * somebody missed is told in one; `drop`, it is not sent, and their list says so.
 */
export type IfMissed = (typeof missedRules)[number];

/** Tell this account about that, on this day or on these. A module plans it; when it falls stands in occurrences. */
@Entity('reminders')
@Unique('reminders_once', ['source', 'key', 'accountId'])
@Check('reminders_if_missed_known', oneOf('if_missed', missedRules))
@Check(
  'reminders_second_whole',
  '(second_account_id IS NULL) = (second_after_minutes IS NULL) AND second_account_id <> account_id',
)
@Index('reminders_drive', { synchronize: false })
@Index('reminders_planned', { synchronize: false })
@Index('reminders_second_account', { synchronize: false })
export class Reminder {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'reminders_pk' })
  id!: string;

  /** the module that planned it, and its own name for it: planned again, it is the same reminder */
  @Column('text')
  source!: string;

  @Column('text')
  key!: string;

  @Column('uuid', { name: 'account_id' })
  @Index('reminders_account')
  @ForeignKey('Account', { name: 'reminders_account_fk' })
  accountId!: string;

  /** what stands on the list after sign-in: codes and values, never what a person typed */
  @Column('text')
  code!: MessageCode;

  @Column('jsonb')
  values!: MessageValues;

  @Column('text', { nullable: true })
  href!: string | null;

  @Column('jsonb')
  rule!: Recurrence | OneOff;

  @Column('text', { name: 'if_missed' })
  ifMissed!: IfMissed;

  @Column('boolean', { name: 'urgent' })
  isUrgent!: boolean;

  /** who cannot be written to is told face to face */
  @Column('boolean', { name: 'must_reach' })
  mustReach!: boolean;

  /** the drive whose committee alone may know of it */
  @Column('uuid', { name: 'drive_id', nullable: true })
  driveId!: string | null;

  /** who is told when it failed, or was not put away in time */
  @Column('uuid', { name: 'second_account_id', nullable: true })
  @ForeignKey('Account', { name: 'reminders_second_account_fk' })
  secondAccountId!: string | null;

  @Column('integer', { name: 'second_after_minutes', nullable: true })
  secondAfterMinutes!: number | null;

  @Column('timestamptz', { name: 'planned_at' })
  plannedAt!: Date;

  /** its occurrences before this instant are rows; null when all are */
  @Column('timestamptz', { name: 'planned_through', nullable: true })
  plannedThrough!: Date | null;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  /** one more with each change, as calendars ask for */
  @Column('integer', { default: 0 })
  sequence!: number;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
