import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/**
 * Somebody says they lost everything and asks for an account back. Its state is read from what happened to it: who
 * confirmed, whether it was stopped or completed.
 */
@Entity('recoveries')
@Unique('recoveries_word_hash_once', ['wordHash'])
@Check('recoveries_ended_once', 'completed_at IS NULL OR stopped_at IS NULL')
@Index('recoveries_open', ['expiresAt'], { where: 'completed_at IS NULL AND stopped_at IS NULL' })
export class Recovery {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'recoveries_pk' })
  id!: string;

  /** null: nobody has the name that was given, which must look and take as long as if somebody had */
  @Column('uuid', { name: 'account_id', nullable: true })
  @Index('recoveries_account')
  @ForeignKey('Account', { name: 'recoveries_account_fk' })
  accountId!: string | null;

  /** the word itself, 80 random bits, is shown once to whoever asked */
  @Column('bytea', { name: 'word_hash' })
  wordHash!: Buffer;

  /** six letters that tie the person met to this recovery and to no other; no secret to whoever meets them */
  @Column('text')
  mark!: string;

  @Column('timestamptz', { name: 'begun_at' })
  begunAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  /** from when the word works; null before two people have confirmed */
  @Column('timestamptz', { name: 'usable_at', nullable: true })
  usableAt!: Date | null;

  @Column('timestamptz', { name: 'stopped_at', nullable: true })
  stoppedAt!: Date | null;

  @Column('timestamptz', { name: 'completed_at', nullable: true })
  completedAt!: Date | null;
}
