import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What the treasurer asks about a report, or about one line of it. */
@Entity('report_questions')
@Index('report_questions_report', ['reportId'])
@Check('report_questions_answered_whole', '(answered_at IS NULL) = (answer_sealed IS NULL)')
export class ReportQuestion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'report_questions_pk' })
  id!: string;

  @Column('uuid', { name: 'report_id' })
  @ForeignKey('DelegateReport', { name: 'report_questions_report_fk' })
  reportId!: string;

  /** null: about the whole */
  @Column('uuid', { name: 'entry_id', nullable: true })
  @Index('report_questions_entry')
  @ForeignKey('LedgerEntry', { name: 'report_questions_entry_fk' })
  entryId!: string | null;

  /** under the key of the book's notes */
  @Column('bytea', { name: 'text_sealed' })
  textSealed!: Buffer;

  @Column('uuid', { name: 'asked_by', nullable: true })
  @Index('report_questions_asked_by')
  @ForeignKey('Worker', { name: 'report_questions_asked_by_fk' })
  askedBy!: string | null;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  @Column('bytea', { name: 'answer_sealed', nullable: true })
  answerSealed!: Buffer | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;
}
