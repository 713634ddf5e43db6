import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

export const sessionKinds = ['sign-in', 'command-line'] as const;
export type SessionKind = (typeof sessionKinds)[number];

/** One signed-in browser or program. Only a hash of its 256-bit token is kept. */
@Entity('sessions')
@Unique('sessions_token_hash_once', ['tokenHash'])
export class Session {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'sessions_pk' })
  id!: string;

  @Column('uuid', { name: 'account_id' })
  @Index('sessions_account')
  @ForeignKey('Account', { name: 'sessions_account_fk' })
  accountId!: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  /** a `command-line` token may propose but never approve */
  @Column('text')
  kind!: SessionKind;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /** when it was last used, to the minute; people are shown the hour */
  @Column('timestamptz', { name: 'last_used_at' })
  lastUsedAt!: Date;

  /** the end of a token made for a stated time; null: the limits of the mandates held today decide */
  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;

  /** when a second factor was proved in this session; guarded roles count only then */
  @Column('timestamptz', { name: 'second_factor_at', nullable: true })
  secondFactorAt!: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
