import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { oneOf } from '../../shared/checks.js';
import type { Day } from '../../shared/days.js';
import { type BranchKind, branchKinds } from '../membership.rules.js';

/** A general branch (a town) or a job branch (a workplace). */
@Entity('branches')
@Unique('branches_number_once', ['number'])
@Check('branches_kind_known', oneOf('kind', branchKinds))
@Check('branches_chartered_before_dissolved', 'dissolved_on >= chartered_on')
@Check('branches_number_counts', 'number > 0')
export class Branch {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'branches_pk' })
  id!: string;

  /** what the ledger calls it */
  @Column('integer')
  number!: number;

  @Column('text')
  name!: string;

  @Column('text', { name: 'name_key' })
  @Index('branches_name_once', { unique: true })
  nameKey!: string;

  @Column('text')
  kind!: BranchKind;

  @Column('date', { name: 'chartered_on' })
  charteredOn!: Day;

  @Column('date', { name: 'dissolved_on', nullable: true })
  dissolvedOn!: Day | null;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
