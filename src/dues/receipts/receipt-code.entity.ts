import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The code of a receipt, under the membership's own key: its owner shows it again. */
@Entity('receipt_codes')
@ForeignKey('Receipt', ['credentialId', 'number'], ['credentialId', 'number'], {
  name: 'receipt_codes_receipt_fk',
})
export class ReceiptCode {
  @PrimaryColumn('uuid', { name: 'credential_id', primaryKeyConstraintName: 'receipt_codes_pk' })
  credentialId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'receipt_codes_pk' })
  number!: number;

  @Column('uuid', { name: 'membership_id' })
  @Index('receipt_codes_membership')
  @ForeignKey('Membership', { name: 'receipt_codes_membership_fk' })
  membershipId!: string;

  @Column('bytea', { name: 'code_sealed' })
  codeSealed!: Buffer;
}
