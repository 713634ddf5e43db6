import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { roles, scopeKinds, type Role, type ScopeKind } from '../shared/actor.js';
import type { Day } from '../shared/days.js';

const listed = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** A role held by a worker in a scope from one day to another, both included; recallable. */
@Entity('mandates')
@Check('mandates_role_known', `role IN (${listed(roles)})`)
@Check('mandates_scope_kind_known', `scope_kind IN (${listed(scopeKinds)})`)
@Check('mandates_scope_named', `(scope_kind = 'union') = (scope_id IS NULL)`)
@Check('mandates_from_before_until', 'until_on >= from_on')
export class Mandate {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'mandates_pk' })
  id!: string;

  @Column('uuid', { name: 'worker_id' })
  @Index('mandates_worker')
  @ForeignKey('Worker', { name: 'mandates_worker_fk' })
  workerId!: string;

  @Column('text')
  role!: Role;

  @Column('text', { name: 'scope_kind' })
  scopeKind!: ScopeKind;

  @Column('uuid', { name: 'scope_id', nullable: true })
  scopeId!: string | null;

  @Column('date', { name: 'from_on' })
  fromOn!: Day;

  @Column('date', { name: 'until_on', nullable: true })
  untilOn!: Day | null;

  /** the first day it no longer counts */
  @Column('date', { name: 'recalled_on', nullable: true })
  recalledOn!: Day | null;

  /** the two people who gave it, and their proposal; null when it came from the machine itself */
  @Column('uuid', { name: 'proposed_by', nullable: true })
  @Index('mandates_proposed_by')
  @ForeignKey('Worker', { name: 'mandates_proposed_by_fk' })
  proposedBy!: string | null;

  @Column('uuid', { name: 'approved_by', nullable: true })
  @Index('mandates_approved_by')
  @ForeignKey('Worker', { name: 'mandates_approved_by_fk' })
  approvedBy!: string | null;

  @Column('uuid', { name: 'proposal_id', nullable: true })
  @Index('mandates_proposal')
  @ForeignKey('Proposal', { name: 'mandates_proposal_fk' })
  proposalId!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
