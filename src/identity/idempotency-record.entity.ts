import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What was answered to an `Idempotency-Key`, so that the same request again has the same answer and one effect. */
@Entity('idempotency_records')
export class IdempotencyRecord {
  /** hash of account, key and route */
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'idempotency_records_pk' })
  subject!: Buffer;

  @Column('bytea', { name: 'request_hash' })
  requestHash!: Buffer;

  @Column('timestamptz', { name: 'begun_at' })
  @Index('idempotency_records_begun')
  begunAt!: Date;

  /** where money was recorded: the key is known for ever, so that nothing is counted twice however late it comes */
  @Column('boolean', { default: false })
  lasting!: boolean;

  /** null while the first request is still worked on */
  @Column('integer', { nullable: true })
  status!: number | null;

  @Column('text', { nullable: true })
  location!: string | null;

  @Column('bytea', { name: 'answer_hash', nullable: true })
  answerHash!: Buffer | null;

  /** deleted after 24 hours */
  @Column('bytea', { name: 'answer_sealed', nullable: true })
  answerSealed!: Buffer | null;
}
