import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { oneOf } from '../../shared/checks.js';
import type { Day } from '../../shared/days.js';

export const outcomes = ['sent', 'listed', 'dropped', 'failed', 'cancelled'] as const;
/** `listed`: it stands on the first page and nothing was sent. */
export type Outcome = (typeof outcomes)[number];

/** One time that a reminder falls on, for one account: however often it is planned, it is one row. */
@Entity('reminder_occurrences')
@Unique('reminder_occurrences_once', ['reminderId', 'accountId', 'occursOn'])
@Check('reminder_occurrences_outcome_known', oneOf('outcome', outcomes))
@Check('reminder_occurrences_settled_whole', '(settled_at IS NULL) = (outcome IS NULL)')
@Index('reminder_occurrences_due', { synchronize: false })
@Index('reminder_occurrences_batch', { synchronize: false })
@Index('reminder_occurrences_account', ['accountId', 'dueAt'])
export class ReminderOccurrence {
  /** names the message for ever: sent twice, a mail program shows it once */
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'reminder_occurrences_pk' })
  id!: string;

  @Column('uuid', { name: 'reminder_id' })
  @ForeignKey('Reminder', { name: 'reminder_occurrences_reminder_fk', onDelete: 'CASCADE' })
  reminderId!: string;

  /** the reminder's own, or the second person's */
  @Column('uuid', { name: 'account_id' })
  @ForeignKey('Account', { name: 'reminder_occurrences_account_fk' })
  accountId!: string;

  @Column('date', { name: 'occurs_on' })
  occursOn!: Day;

  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;

  /** when to look at it next: later than due in quiet hours, for a digest, after a failed try */
  @Column('timestamptz', { name: 'next_at' })
  nextAt!: Date;

  /** the job that has it in hand */
  @Column('uuid', { nullable: true })
  batch!: string | null;

  /** when it came onto the list of the first page */
  @Column('timestamptz', { name: 'listed_at', nullable: true })
  listedAt!: Date | null;

  @Column('integer', { default: 0 })
  tries!: number;

  /** the occurrence whose message tells of this one as well */
  @Column('uuid', { name: 'gathered_into', nullable: true })
  gatheredInto!: string | null;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;

  @Column('text', { nullable: true })
  outcome!: Outcome | null;

  /** why not at once, or not by message: codes of reasons */
  @Column('text', { array: true, default: [] })
  why!: string[];
}
