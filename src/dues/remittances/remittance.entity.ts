import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../shared/days.js';

/** What went on to the general treasury out of a branch's dues, up to the end of a month. Never changed. */
@Entity('remittances')
@Check('remittances_first_of_month', 'extract(day FROM month) = 1')
@Check('remittances_shares_counted', 'general_cents >= 0')
@Index('remittances_once', { synchronize: false })
@Index('remittances_branch', ['branchId'])
export class Remittance {
  /** its entry, when money moved; else its own */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'remittances_pk' })
  id!: string;

  /** null: members who belong to no branch */
  @Column('uuid', { name: 'branch_id', nullable: true })
  @ForeignKey('Branch', { name: 'remittances_branch_fk' })
  branchId!: string | null;

  @Column('date')
  month!: Day;

  @Column('integer', { name: 'general_cents' })
  generalCents!: number;

  /** what stays; below 0 after reversals of months that were remitted */
  @Column('integer', { name: 'branch_cents' })
  branchCents!: number;

  /** which dues by which split: sums and rule versions */
  @Column('jsonb')
  shares!: Record<string, unknown>[];

  @Column('uuid', { name: 'entry_id', nullable: true })
  @Index('remittances_entry')
  @ForeignKey('LedgerEntry', { name: 'remittances_entry_fk' })
  entryId!: string | null;

  @Column('uuid', { name: 'proposal_id', nullable: true })
  @Index('remittances_proposal')
  @ForeignKey('Proposal', { name: 'remittances_proposal_fk' })
  proposalId!: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;
}
