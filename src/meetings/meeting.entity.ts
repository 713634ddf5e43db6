import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../shared/checks.js';
import type { Day } from '../shared/days.js';

export const meetingKinds = ['general', 'branch', 'committee'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** A meeting that was called: its day, and the place sealed. */
@Entity('meetings')
@Index('meetings_by_day', ['meetsOn', 'id'])
@Check('meetings_kind_known', oneOf('kind', meetingKinds))
@Check('meetings_branch_of_branch', `kind <> 'branch' OR branch_id IS NOT NULL`)
export class Meeting {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meetings_pk' })
  id!: string;

  @Column('text')
  kind!: MeetingKind;

  /** null: the whole union */
  @Column('uuid', { name: 'branch_id', nullable: true })
  @Index('meetings_branch')
  @ForeignKey('Branch', { name: 'meetings_branch_fk' })
  branchId!: string | null;

  @Column('date', { name: 'meets_on' })
  meetsOn!: Day;

  /** where, when and about what: under the meeting's own key */
  @Column('bytea', { name: 'place_sealed' })
  placeSealed!: Buffer;

  /** the roll that voters are counted against */
  @Column('uuid', { name: 'roll_id', nullable: true })
  @Index('meetings_roll')
  @ForeignKey('StandingRoll', { name: 'meetings_roll_fk' })
  rollId!: string | null;

  @Column('timestamptz', { name: 'called_at' })
  calledAt!: Date;

  @Column('uuid', { name: 'called_by', nullable: true })
  @Index('meetings_called_by')
  @ForeignKey('Worker', { name: 'meetings_called_by_fk' })
  calledBy!: string | null;

  @Column('timestamptz', { name: 'called_off_at', nullable: true })
  calledOffAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;
}
