import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Tries of late under one name or from one source, each only as an HMAC under the day's key, for an hour. */
@Entity('sign_in_throttles')
export class SignInThrottle {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'sign_in_throttles_pk' })
  subject!: Buffer;

  @Column('integer')
  tries!: number;

  @Column('timestamptz', { name: 'since_at' })
  @Index('sign_in_throttles_since')
  sinceAt!: Date;
}
