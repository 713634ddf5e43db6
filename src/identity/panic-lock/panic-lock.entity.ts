import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { MessageCode, MessageValues } from '../../shared/messages/index.js';

/** Something that fell due while everything was locked. */
export interface DueLine {
  code: MessageCode;
  values: MessageValues;
  href: string | null;
}

/** Everything was closed, from when to when. While one stands open, every process serves nothing else. */
@Entity('panic_locks')
@Check('panic_locks_reopened_after', 'reopened_at >= locked_at')
@Index('panic_locks_one_open', { synchronize: false })
export class PanicLock {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'panic_locks_pk' })
  id!: string;

  @Column('timestamptz', { name: 'locked_at' })
  lockedAt!: Date;

  /** null: at the machine itself */
  @Column('uuid', { name: 'locked_by', nullable: true })
  @Index('panic_locks_locked_by')
  @ForeignKey('Worker', { name: 'panic_locks_locked_by_fk' })
  lockedBy!: string | null;

  @Column('timestamptz', { name: 'reopened_at', nullable: true })
  reopenedAt!: Date | null;

  /** what fell due meanwhile, as it stood when everything was opened again */
  @Column('jsonb', { default: [] })
  due!: DueLine[];
}
