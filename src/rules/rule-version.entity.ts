import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../shared/days.js';

/** One dated version of a rule, with its citation. Versions are added, never changed. */
@Entity('rule_versions')
export class RuleVersion {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'rule_versions_pk' })
  rule!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'rule_versions_pk' })
  jurisdiction!: string;

  /** `shipped` with Kitroom, or the `union`'s own, which wins */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'rule_versions_pk' })
  origin!: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'rule_versions_pk', name: 'effective_from' })
  effectiveFrom!: Day;

  @Column('date', { name: 'effective_to', nullable: true })
  effectiveTo!: Day | null;

  @Column('text')
  value!: string;

  @Column('text')
  unit!: string;

  @Column('text')
  comparator!: string;

  @Column('text')
  citation!: string;

  /** checked against the statute or publication itself, not recalled */
  @Column('boolean')
  verified!: boolean;
}
