import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A legal name that two people agreed to open to one of them, for a day. Its id is its proposal's. */
@Entity('legal_name_openings')
@Index('legal_name_openings_worker', ['workerId', 'openedForWorker'])
export class LegalNameOpening {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'legal_name_openings_pk' })
  id!: string;

  @Column('uuid', { name: 'worker_id' })
  @ForeignKey('Worker', { name: 'legal_name_openings_worker_fk' })
  workerId!: string;

  @Column('uuid', { name: 'opened_for_worker' })
  @Index('legal_name_openings_for')
  @ForeignKey('Worker', { name: 'legal_name_openings_for_fk' })
  openedForWorker!: string;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('timestamptz', { name: 'until_at' })
  untilAt!: Date;
}
