import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** An authenticator app (RFC 6238). One that nobody has confirmed by a code yet counts for nothing. */
@Entity('totp_factors')
@Index('totp_factors_one_confirmed', ['accountId'], { unique: true, where: 'confirmed_at IS NOT NULL' })
@Index('totp_factors_one_begun', ['accountId'], { unique: true, where: 'confirmed_at IS NULL' })
export class TotpFactor {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'totp_factors_pk' })
  id!: string;

  @Column('uuid', { name: 'account_id' })
  @Index('totp_factors_account')
  @ForeignKey('Account', { name: 'totp_factors_account_fk' })
  accountId!: string;

  /** under a key that a locked start still holds: whoever opens the locked keys has to sign in before */
  @Column('bytea', { name: 'secret_sealed' })
  secretSealed!: Buffer;

  @Column('timestamptz', { name: 'begun_at' })
  begunAt!: Date;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;

  /** the latest time step of which a code was taken: none of it or of an earlier one counts again */
  @Column('bigint', { name: 'last_step', nullable: true })
  lastStep!: string | null;
}
