import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Who read or changed what, whose, when, in which capacity. INSERT and SELECT only; the database refuses the rest. */
@Entity('audit_entries')
@Index('audit_entries_persons', { synchronize: false })
export class AuditEntry {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'audit_entries_pk',
  })
  id!: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  @Column('uuid', { name: 'account_id', nullable: true })
  accountId!: string | null;

  @Column('uuid', { name: 'worker_id', nullable: true })
  workerId!: string | null;

  @Column('text')
  capacity!: string;

  /** `noun.verb`: `worker.read`, `survey.closed` */
  @Column('text')
  action!: string;

  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId!: string | null;

  /** everybody whose record was shown or changed, beside the one who acted */
  @Column('uuid', { array: true, default: [] })
  persons!: string[];

  /** what was seen or done, in codes and counts: never content */
  @Column('jsonb', { default: {} })
  details!: Record<string, unknown>;

  /** the transaction that wrote it: a block seals the entries of those that had ended */
  @Column('bigint', { default: () => 'current_transaction()' })
  @Index('audit_entries_xact')
  xact!: string;
}
