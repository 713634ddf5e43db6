import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An officer met the person of a recovery, who showed them its mark. */
@Entity('recovery_confirmations')
export class RecoveryConfirmation {
  @PrimaryColumn('uuid', { name: 'recovery_id', primaryKeyConstraintName: 'recovery_confirmations_pk' })
  @ForeignKey('Recovery', { name: 'recovery_confirmations_recovery_fk', onDelete: 'CASCADE' })
  recoveryId!: string;

  /** workers are compared, never accounts */
  @PrimaryColumn('uuid', { name: 'worker_id', primaryKeyConstraintName: 'recovery_confirmations_pk' })
  @Index('recovery_confirmations_worker')
  @ForeignKey('Worker', { name: 'recovery_confirmations_worker_fk' })
  workerId!: string;

  @Column('timestamptz', { name: 'confirmed_at' })
  confirmedAt!: Date;
}
