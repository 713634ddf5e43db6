import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a passkey is asked to sign, once, within five minutes. */
@Entity('passkey_challenges')
@Check('passkey_challenges_purpose_known', `purpose IN ('enrolment', 'sign-in')`)
export class PasskeyChallenge {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'passkey_challenges_pk' })
  challenge!: string;

  @Column('text')
  purpose!: 'enrolment' | 'sign-in';

  /** who adds a passkey; null at signing in, when nobody is known yet */
  @Column('uuid', { name: 'account_id', nullable: true })
  @Index('passkey_challenges_account')
  @ForeignKey('Account', { name: 'passkey_challenges_account_fk' })
  accountId!: string | null;

  @Column('timestamptz', { name: 'expires_at' })
  @Index('passkey_challenges_expires')
  expiresAt!: Date;
}
