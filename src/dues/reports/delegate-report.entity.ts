import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Day } from '../../shared/days.js';

/** A delegate's account of a month. */
@Entity('delegate_reports')
@Index('delegate_reports_once', ['credentialId', 'month'], { unique: true })
@Check('delegate_reports_first_of_month', 'extract(day FROM month) = 1')
@Check('delegate_reports_accepted_whole', '(accepted_at IS NULL) = (accepted_by IS NULL)')
export class DelegateReport {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'delegate_reports_pk' })
  id!: string;

  @Column('uuid', { name: 'credential_id' })
  @ForeignKey('DelegateCredential', { name: 'delegate_reports_credential_fk' })
  credentialId!: string;

  @Column('date')
  month!: Day;

  @Column('timestamptz', { name: 'reported_at' })
  reportedAt!: Date;

  /** what the delegate counted in hand at the end of it */
  @Column('integer', { name: 'counted_cents' })
  countedCents!: number;

  /** what the book says was in hand then */
  @Column('integer', { name: 'book_cents' })
  bookCents!: number;

  @Column('timestamptz', { name: 'accepted_at', nullable: true })
  acceptedAt!: Date | null;

  @Column('uuid', { name: 'accepted_by', nullable: true })
  @Index('delegate_reports_accepted_by')
  @ForeignKey('Worker', { name: 'delegate_reports_accepted_by_fk' })
  acceptedBy!: string | null;
}
