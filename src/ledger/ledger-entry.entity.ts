import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../shared/checks.js';
import type { Day } from '../shared/days.js';
import { type EntryKind, entryKinds } from './entries.rules.js';

/** One act of the book: when it happened, who wrote it down when, and its transfers. Never changed. */
@Entity('ledger_entries')
@Index('ledger_entries_by_day', ['happenedOn', 'place'])
@Check('ledger_entries_kind_known', oneOf('kind', entryKinds))
@Check('ledger_entries_reversal_of_another', `(reverses IS NOT NULL) = (kind = 'reversal')`)
export class LedgerEntry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ledger_entries_pk' })
  id!: string;

  /** its place in the book; a refused entry leaves a gap */
  @Column({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  @Index('ledger_entries_place', { unique: true })
  place!: string;

  @Column('text')
  kind!: EntryKind;

  @Column('date', { name: 'happened_on' })
  happenedOn!: Day;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  /** null: the operator at the machine */
  @Column('uuid', { name: 'recorded_by', nullable: true })
  @Index('ledger_entries_recorded_by')
  @ForeignKey('Worker', { name: 'ledger_entries_recorded_by_fk' })
  recordedBy!: string | null;

  @Column('uuid', { name: 'proposal_id', nullable: true })
  @Index('ledger_entries_proposal')
  @ForeignKey('Proposal', { name: 'ledger_entries_proposal_fk' })
  proposalId!: string | null;

  /** the entry it undoes */
  @Column('uuid', { nullable: true })
  @Index('ledger_entries_reversed_once', { unique: true })
  @ForeignKey('LedgerEntry', { name: 'ledger_entries_reverses_fk' })
  reverses!: string | null;
}
