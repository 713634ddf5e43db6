import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Day } from '../../shared/days.js';

/**
 * The numbered paper by which somebody takes dues. One without a worker is the treasurers' own, for what comes by bank.
 * A worker has one open at a time; after two rows of one person were merged there may be two until one is cleared.
 */
@Entity('delegate_credentials')
@Unique('delegate_credentials_number_once', ['number'])
@Check('delegate_credentials_number_counts', 'number > 0')
@Check('delegate_credentials_issued_before_cleared', 'cleared_on >= issued_on')
@Check('delegate_credentials_issued_before_lost', 'lost_on >= issued_on')
export class DelegateCredential {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'delegate_credentials_pk' })
  id!: string;

  @Column('integer')
  number!: number;

  @Column('uuid', { name: 'worker_id', nullable: true })
  @Index('delegate_credentials_worker')
  @ForeignKey('Worker', { name: 'delegate_credentials_worker_fk' })
  workerId!: string | null;

  /** who answers for them */
  @Column('uuid', { name: 'sponsor_id', nullable: true })
  @Index('delegate_credentials_sponsor')
  @ForeignKey('Worker', { name: 'delegate_credentials_sponsor_fk' })
  sponsorId!: string | null;

  @Column('date', { name: 'issued_on' })
  issuedOn!: Day;

  @Column('uuid', { name: 'issued_by', nullable: true })
  @Index('delegate_credentials_issued_by')
  @ForeignKey('Worker', { name: 'delegate_credentials_issued_by_fk' })
  issuedBy!: string | null;

  /** the paper is gone: nothing more is taken under it; what is in hand is still handed over and reported */
  @Column('date', { name: 'lost_on', nullable: true })
  lostOn!: Day | null;

  /** given back with nothing left in hand and no report open */
  @Column('date', { name: 'cleared_on', nullable: true })
  clearedOn!: Day | null;

  @Column('uuid', { name: 'cleared_by', nullable: true })
  @Index('delegate_credentials_cleared_by')
  @ForeignKey('Worker', { name: 'delegate_credentials_cleared_by_fk' })
  clearedBy!: string | null;

  /** the number of the last receipt: the next one waits here */
  @Column('integer', { name: 'last_receipt', default: 0 })
  lastReceipt!: number;
}
