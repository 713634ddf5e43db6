import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const correctedThings = ['name', 'pronouns', 'contact', 'jobs', 'notes', 'other'] as const;
export type CorrectedThing = (typeof correctedThings)[number];

const listed = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** What somebody asked to be put right in their own record, and what they were told. */
@Entity('corrections')
@Check('corrections_what_known', `what IN (${listed(correctedThings)})`)
@Check('corrections_answered_whole', 'num_nulls(answered_at, answered_by, answer_sealed) IN (0, 3)')
@Index('corrections_open', ['askedAt', 'id'], { where: 'answered_at IS NULL' })
export class Correction {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'corrections_pk' })
  id!: string;

  @Column('uuid', { name: 'worker_id' })
  @Index('corrections_worker')
  @ForeignKey('Worker', { name: 'corrections_worker_fk' })
  workerId!: string;

  @Column('text')
  what!: CorrectedThing;

  /** under a key of its own: a merging moves the row to another person */
  @Column('bytea', { name: 'text_sealed' })
  textSealed!: Buffer;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;

  @Column('uuid', { name: 'answered_by', nullable: true })
  @Index('corrections_answered_by')
  @ForeignKey('Worker', { name: 'corrections_answered_by_fk' })
  answeredBy!: string | null;

  @Column('bytea', { name: 'answer_sealed', nullable: true })
  answerSealed!: Buffer | null;
}
