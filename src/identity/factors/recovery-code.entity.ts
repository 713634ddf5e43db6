import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One of ten codes for whoever is without their second factor. Of its 71 random bits only a hash is kept. */
@Entity('recovery_codes')
export class RecoveryCode {
  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'recovery_codes_pk' })
  @ForeignKey('Account', { name: 'recovery_codes_account_fk' })
  accountId!: string;

  @PrimaryColumn('bytea', { name: 'code_hash', primaryKeyConstraintName: 'recovery_codes_pk' })
  codeHash!: Buffer;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}
