import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../shared/checks.js';
import type { Day } from '../shared/days.js';
import { type StatementForm, statementForms } from './reading/statement-file.rules.js';

/** A file of the bank's that was brought: which days it covers. Its lines stand once, however often files overlap. */
@Entity('bank_statements')
@Index('bank_statements_file_once', ['fileIndex'], { unique: true })
@Check('bank_statements_form_known', oneOf('form', statementForms))
@Check('bank_statements_from_before_until', 'until_on >= from_on')
export class BankStatement {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'bank_statements_pk' })
  id!: string;

  /** keyed hash of the file: the same one is not brought twice */
  @Column('bytea', { name: 'file_index' })
  fileIndex!: Buffer;

  @Column('text')
  form!: StatementForm;

  @Column('date', { name: 'from_on' })
  fromOn!: Day;

  @Column('date', { name: 'until_on' })
  untilOn!: Day;

  @Column('timestamptz', { name: 'brought_at' })
  broughtAt!: Date;

  @Column('uuid', { name: 'brought_by', nullable: true })
  @Index('bank_statements_brought_by')
  @ForeignKey('Worker', { name: 'bank_statements_brought_by_fk' })
  broughtBy!: string | null;
}
