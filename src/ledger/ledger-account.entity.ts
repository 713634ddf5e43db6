import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { accountTypes } from './accounts.rules.js';

/** An account of the book, opened with the first entry that names it. */
@Entity('ledger_accounts')
@Check(
  'ledger_accounts_typed',
  `split_part(code, ':', 1) IN (${accountTypes.map((type) => `'${type}'`).join(', ')})`,
)
export class LedgerAccount {
  /** `assets:delegates:17`: numbers instead of names */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'ledger_accounts_pk', collation: 'C' })
  code!: string;

  /** whose credit it holds */
  @Column('uuid', { name: 'membership_id', nullable: true })
  @Index('ledger_accounts_membership')
  @ForeignKey('Membership', { name: 'ledger_accounts_membership_fk' })
  membershipId!: string | null;
}
