import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { UnionRuleView } from './rule-versions.dto.js';
import { settableNames } from './union-rules.rules.js';

@Injectable()
export class RuleVersionsService {
  constructor(private readonly db: DataSource) {}

  /** Every version of what the union may set itself, by rule and day. */
  async all(): Promise<UnionRuleView[]> {
    return this.db.query<UnionRuleView[]>(
      `SELECT rule, effective_from AS "effectiveFrom", value, unit, citation, verified, origin FROM rule_versions
       WHERE jurisdiction = '*' AND rule = ANY($1) ORDER BY rule, effective_from, origin`,
      [settableNames],
    );
  }
}
