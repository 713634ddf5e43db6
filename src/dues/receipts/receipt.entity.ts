import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a member keeps: numbered within a credential, with a code that anybody can ask about. Never changed. */
@Entity('receipts')
@Index('receipts_code_once', ['codeHash'], { unique: true })
@Index('receipts_entry_once', ['entryId'], { unique: true })
@Index('receipts_membership', ['membershipId'])
@Check('receipts_number_counts', 'number > 0')
export class Receipt {
  @PrimaryColumn('uuid', { name: 'credential_id', primaryKeyConstraintName: 'receipts_pk' })
  @ForeignKey('DelegateCredential', { name: 'receipts_credential_fk' })
  credentialId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'receipts_pk' })
  number!: number;

  @Column('uuid', { name: 'entry_id' })
  @ForeignKey('DuesPayment', { name: 'receipts_entry_fk' })
  entryId!: string;

  @Column('uuid', { name: 'membership_id' })
  @ForeignKey('Membership', { name: 'receipts_membership_fk' })
  membershipId!: string;

  /** 60 random bits, hashed */
  @Column('bytea', { name: 'code_hash' })
  codeHash!: Buffer;

  @Column('timestamptz', { name: 'issued_at' })
  issuedAt!: Date;
}
