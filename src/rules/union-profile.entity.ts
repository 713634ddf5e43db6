import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What the one union of this database calls itself outwards, and where and in what money it lives. */
@Entity('union_profile')
@Check('union_profile_one_row', '"only"')
export class UnionProfile {
  @PrimaryColumn('boolean', { primaryKeyConstraintName: 'union_profile_pk', default: true })
  only!: boolean;

  /** Stands on every page and paper; tells a boss looking over a shoulder nothing. */
  @Column('text', { name: 'outward_name' })
  outwardName!: string;

  @Column('text', { name: 'time_zone' })
  timeZone!: string;

  /** ISO 3166-2, `CA-ON` */
  @Column('text')
  jurisdiction!: string;

  /** ISO 4217 */
  @Column('text')
  currency!: string;

  /** synthetic people and employers: every page says so */
  @Column('boolean', { default: false })
  demo!: boolean;
}
