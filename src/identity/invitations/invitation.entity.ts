import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A code that somebody is handed in person, with which they make their account. */
@Entity('invitations')
@Unique('invitations_code_hash_once', ['codeHash'])
@Index('invitations_one_open', ['workerId'], {
  unique: true,
  where: 'redeemed_at IS NULL AND withdrawn_at IS NULL',
})
export class Invitation {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'invitations_pk' })
  id!: string;

  @Column('uuid', { name: 'worker_id' })
  @Index('invitations_worker')
  @ForeignKey('Worker', { name: 'invitations_worker_fk' })
  workerId!: string;

  /** keyed: ten letters alone could be found by trying all of them */
  @Column('bytea', { name: 'code_hash' })
  codeHash!: Buffer;

  /** the account of whoever invited; null for the operator */
  @Column('uuid', { name: 'invited_by', nullable: true })
  @Index('invitations_invited_by')
  @ForeignKey('Account', { name: 'invitations_invited_by_fk' })
  invitedBy!: string | null;

  @Column('timestamptz', { name: 'invited_at' })
  invitedAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'redeemed_at', nullable: true })
  redeemedAt!: Date | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;
}
