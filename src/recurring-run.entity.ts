import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from './shared/days.js';

/** When a nightly job last ran to its end, and whether a process is at it now. */
@Entity('recurring_runs')
export class RecurringRun {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'recurring_runs_pk' })
  name!: string;

  @Column('date', { name: 'last_run_on', nullable: true })
  lastRunOn!: Day | null;

  /** null while nobody is at it; a process that died leaves it, and counts as gone after an hour */
  @Column('timestamptz', { name: 'begun_at', nullable: true })
  begunAt!: Date | null;
}
