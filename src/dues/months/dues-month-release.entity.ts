import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../shared/days.js';

/** A covered month that is open again, because what paid for it was reversed. Never changed. */
@Entity('dues_month_releases')
@Index('dues_month_releases_entry', ['entryId'])
@ForeignKey('DuesMonth', ['membershipId', 'month', 'turn'], ['membershipId', 'month', 'turn'], {
  name: 'dues_month_releases_month_fk',
})
export class DuesMonthRelease {
  @PrimaryColumn('uuid', { name: 'membership_id', primaryKeyConstraintName: 'dues_month_releases_pk' })
  membershipId!: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'dues_month_releases_pk' })
  month!: Day;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'dues_month_releases_pk' })
  turn!: number;

  /** the reversal */
  @Column('uuid', { name: 'entry_id' })
  @ForeignKey('LedgerEntry', { name: 'dues_month_releases_entry_fk' })
  entryId!: string;

  /** the first day on which the month no longer counts as covered */
  @Column('date', { name: 'from_on' })
  fromOn!: Day;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;
}
