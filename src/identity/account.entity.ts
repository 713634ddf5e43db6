import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Language } from '../shared/messages/index.js';

/** A login. */
@Entity('accounts')
@Unique('accounts_sign_in_name_once', ['signInName'])
@Unique('accounts_worker_once', ['workerId'])
@Check('accounts_sign_in_name_plain', `sign_in_name = lower(sign_in_name)`)
export class Account {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'accounts_pk' })
  id!: string;

  @Column('text', { name: 'sign_in_name' })
  signInName!: string;

  /** argon2id, in its own encoded form */
  @Column('text', { name: 'passphrase_hash' })
  passphraseHash!: string;

  /** a worker has at most one account; an account without one neither proposes nor approves */
  @Column('uuid', { name: 'worker_id', nullable: true })
  @ForeignKey('Worker', { name: 'accounts_worker_fk' })
  workerId!: string | null;

  @Column('text', { default: 'en' })
  language!: Language;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
