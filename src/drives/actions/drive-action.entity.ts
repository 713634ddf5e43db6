import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../../shared/checks.js';
import type { Day } from '../../shared/days.js';
import { type ActionKind, actionKinds } from './action.rules.js';

/** Something that a drive does together. */
@Entity('drive_actions')
@Index('drive_actions_by_day', ['driveId', 'heldOn', 'id'])
@Check('drive_actions_kind_known', oneOf('kind', actionKinds))
@Check(
  'drive_actions_due_of_demands',
  `(due_on IS NOT NULL) = (kind = 'demand-letter') AND due_on >= held_on`,
)
export class DriveAction {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'drive_actions_pk' })
  id!: string;

  @Column('uuid', { name: 'drive_id' })
  @ForeignKey('Drive', { name: 'drive_actions_drive_fk' })
  driveId!: string;

  @Column('text')
  kind!: ActionKind;

  /** where the employer sits that it is aimed at, one of the drive's sites */
  @Column('uuid', { name: 'site_id', nullable: true })
  @Index('drive_actions_site')
  @ForeignKey('Site', { name: 'drive_actions_site_fk' })
  siteId!: string | null;

  /** what is done and where people meet, under the drive’s own key */
  @Column('bytea', { name: 'told_sealed', nullable: true })
  toldSealed!: Buffer | null;

  @Column('date', { name: 'held_on' })
  heldOn!: Day;

  /** in the union's time zone; null when only the day is known */
  @Column('time', { name: 'starts_at', nullable: true })
  startsAt!: string | null;

  /** by when the employer is to answer a demand */
  @Column('date', { name: 'due_on', nullable: true })
  dueOn!: Day | null;

  /** the day on which these were settled */
  @Column('date', { name: 'timed_on' })
  timedOn!: Day;

  @Column('timestamptz', { name: 'planned_at' })
  plannedAt!: Date;

  @Column('uuid', { name: 'planned_by', nullable: true })
  @Index('drive_actions_planned_by')
  @ForeignKey('Worker', { name: 'drive_actions_planned_by_fk' })
  plannedBy!: string | null;

  @Column('timestamptz', { name: 'called_off_at', nullable: true })
  calledOffAt!: Date | null;

  @Column('uuid', { name: 'called_off_by', nullable: true })
  @Index('drive_actions_called_off_by')
  @ForeignKey('Worker', { name: 'drive_actions_called_off_by_fk' })
  calledOffBy!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
