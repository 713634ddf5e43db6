import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { asProgram } from '../database/reach.js';
import { RulesService } from '../rules/index.js';
import { operator } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { dayIn } from '../shared/days.js';
import { cutoffOf, type RetentionRule } from './keeping.rules.js';
import { retentionRules } from './retention.rules.js';

const batch = 1_000;

/** Every night, what its rule says has to go. */
@Injectable()
export class RetentionService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly rules: RulesService,
    private readonly audit: AuditService,
  ) {}

  /** Carries out every rule, batch by batch, and says in the log how much went. One that fails stops no other. */
  async pass(): Promise<void> {
    const counts: Record<string, number> = {};
    const failures: unknown[] = [];
    for (const rule of retentionRules.filter(({ ownSweep }) => !ownSweep)) {
      try {
        const count = await asProgram(() => this.carryOut(rule));
        const name = rule.what.slice('kept.'.length);
        if (count > 0) counts[name] = (counts[name] ?? 0) + count;
      } catch (error) {
        failures.push(error);
      }
    }
    await this.record(counts);
    if (failures.length > 0) throw new AggregateError(failures, 'retention');
  }

  /** Each batch is a transaction of its own: nobody waits for the whole. */
  private async carryOut({ table, since, kept, then, of = 'true' }: RetentionRule): Promise<number> {
    const due = `SELECT t.ctid FROM ${table} t WHERE (${since}) < $1::timestamptz AND (${of}) LIMIT ${batch}`;
    const statement =
      then === 'deleted'
        ? `DELETE FROM ${table} t WHERE t.ctid = ANY (ARRAY(${due}))`
        : `UPDATE ${table} t SET ${settings(then)} WHERE t.ctid = ANY (ARRAY(${due}))`;
    const cutoff = cutoffOf(kept, this.clock.now());
    for (let total = 0; ;) {
      const [, count] = await this.db.query<[unknown, number]>(statement, [cutoff]);
      total += count;
      if (count < batch) return total;
    }
  }

  private async record(counts: Record<string, number>): Promise<void> {
    const profile = await this.rules.profile();
    if (!profile || Object.keys(counts).length === 0) return;
    const actor = operator(dayIn(profile.timeZone, this.clock.now()));
    await asProgram(() =>
      this.db.transaction((tx) =>
        this.audit.record(tx, actor, { action: 'retention.passed', details: counts }),
      ),
    );
  }
}

function settings(columns: Readonly<Record<string, string>>): string {
  return Object.entries(columns)
    .map(([column, value]) => `${column} = ${value}`)
    .join(', ');
}
