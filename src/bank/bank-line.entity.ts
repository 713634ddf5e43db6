import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../shared/days.js';

/** One line of the bank's: money in (above 0) or out (below 0). Posted once it is matched or set aside. */
@Entity('bank_lines')
@Index('bank_lines_once', ['mark', 'occurrence'], { unique: true })
@Index('bank_lines_by_day', ['happenedOn', 'id'])
@Index('bank_lines_statement', ['statementId'])
@Check('bank_lines_moves_something', 'amount_cents <> 0')
@Check('bank_lines_reason_of_setting_aside', 'reason_sealed IS NULL OR set_aside_at IS NOT NULL')
@Check('bank_lines_set_aside_whole', '(set_aside_at IS NULL) = (set_aside_by IS NULL)')
export class BankLine {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'bank_lines_pk' })
  id!: string;

  @Column('uuid', { name: 'statement_id' })
  @ForeignKey('BankStatement', { name: 'bank_lines_statement_fk' })
  statementId!: string;

  @Column('date', { name: 'happened_on' })
  happenedOn!: Day;

  @Column('bigint', { name: 'amount_cents' })
  amountCents!: string;

  /** keyed hash of what makes the line itself: the bank's own id, else day, amount and text */
  @Column('bytea')
  mark!: Buffer;

  /** of lines alike on one day: the first, the second, … */
  @Column('smallint')
  occurrence!: number;

  /** what the bank wrote, under the key of the book's notes; null once whoever paid was erased */
  @Column('bytea', { name: 'text_sealed', nullable: true })
  textSealed!: Buffer | null;

  @Column('timestamptz', { name: 'set_aside_at', nullable: true })
  setAsideAt!: Date | null;

  @Column('uuid', { name: 'set_aside_by', nullable: true })
  @Index('bank_lines_set_aside_by')
  @ForeignKey('Worker', { name: 'bank_lines_set_aside_by_fk' })
  setAsideBy!: string | null;

  /** why the book has no entry of it, under the same key */
  @Column('bytea', { name: 'reason_sealed', nullable: true })
  reasonSealed!: Buffer | null;
}
