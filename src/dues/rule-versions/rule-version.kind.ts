import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Approved, type Particular, type ProposalKind, ProposalKinds } from '../../identity/index.js';
import { RulesService } from '../../rules/index.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { MemberDues } from '../standing/member-dues.js';
import { RuleVersionPayload } from './rule-versions.dto.js';
import {
  isOfMoney,
  isOfShare,
  ruleWords,
  settableRules,
  shownNumber,
  writtenValue,
} from './union-rules.rules.js';

/** What the by-laws say in numbers, from a month to come: two people write down what a meeting decided. */
@Injectable()
export class RuleVersionKind implements ProposalKind<RuleVersionPayload>, OnModuleInit {
  readonly kind = 'rule-version';
  readonly payload = RuleVersionPayload;
  readonly proposers = ['treasurer', 'secretary'] as const;
  readonly approvers = ['trustee', 'custodian'] as const;

  constructor(
    private readonly kinds: ProposalKinds,
    private readonly dues: MemberDues,
    private readonly rules: RulesService,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  concerns(): readonly string[] {
    return [];
  }

  /** @throws Problem 422 `rule.from_first_to_come`, `rule.value_out_of_range`, `rule.set_already` */
  async check(tx: EntityManager, proposer: Actor, payload: RuleVersionPayload): Promise<void> {
    const { rule, effectiveFrom, value } = payload;
    if (!effectiveFrom.endsWith('-01') || effectiveFrom <= proposer.today)
      throw new Problem(422, 'rule.from_first_to_come');
    const { least, most } = settableRules.find((settable) => settable.rule === rule)!;
    if (value < least || value > most) throw new Problem(422, 'rule.value_out_of_range', { least, most });
    const [set] = await tx.query<unknown[]>(
      `SELECT 1 FROM rule_versions WHERE rule = $1 AND jurisdiction = '*' AND origin = 'union' AND effective_from = $2`,
      [rule, effectiveFrom],
    );
    if (set) throw new Problem(422, 'rule.set_already', { on: effectiveFrom });
  }

  async describe(tx: EntityManager, { rule, effectiveFrom, value, citation }: RuleVersionPayload) {
    const { currency } = (await this.rules.profile(tx))!;
    const particulars: Particular[] = [
      { label: 'rule.name', text: ruleWords(rule) },
      { label: 'rule.from', text: effectiveFrom },
      {
        label: 'rule.value',
        text: isOfMoney(rule)
          ? { amountCents: value, currency }
          : shownNumber(rule, writtenValue(rule, value)),
      },
      { label: 'rule.citation', text: citation },
    ];
    return { title: 'rule.title' as const, particulars };
  }

  /** Who will be inactive when follows from the rule as well: it is reckoned anew for everybody. */
  async carryOut(tx: EntityManager, { payload }: Approved<RuleVersionPayload>): Promise<void> {
    const { rule, effectiveFrom, value, citation } = payload;
    const { unit } = settableRules.find((settable) => settable.rule === rule)!;
    await tx.query(
      `INSERT INTO rule_versions (rule, jurisdiction, origin, effective_from, value, unit, comparator, citation, verified)
       VALUES ($1, '*', 'union', $2, $3, $4, $6, $5, true)`,
      [rule, effectiveFrom, writtenValue(rule, value), unit, citation, isOfShare(rule) ? '>=' : '='],
    );
    if (!rule.startsWith('standing.')) return;
    const rows = await tx.query<{ id: string }[]>('SELECT id FROM memberships ORDER BY id');
    await this.dues.refreshAll(
      tx,
      rows.map(({ id }) => id),
    );
  }
}
