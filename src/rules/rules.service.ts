import { readFile, readdir } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { parse } from 'csv-parse/sync';
import { DataSource, type EntityManager } from 'typeorm';
import type { Day } from '../shared/days.js';
import { RuleVersion } from './rule-version.entity.js';
import { UnionProfile } from './union-profile.entity.js';

interface ShippedRow {
  rule: string;
  jurisdiction: string;
  effective_from: string;
  effective_to: string;
  value: string;
  unit: string;
  comparator: string;
  citation: string;
  verified: string;
}

const dataFolder = new URL('./data/', import.meta.url);
const beforeAnyRule: Day = '0001-01-01';

@Injectable()
export class RulesService {
  constructor(private readonly db: DataSource) {}

  /** null before `kitroom setup`. */
  async profile(tx: EntityManager = this.db.manager): Promise<UnionProfile | null> {
    return tx.findOneBy(UnionProfile, { only: true });
  }

  /** The version of `rule` in force on `day`; the union's own before the shipped one. */
  async inForce(
    rule: string,
    jurisdiction: string,
    day: Day,
    tx: EntityManager = this.db.manager,
  ): Promise<RuleVersion | null> {
    return tx
      .createQueryBuilder(RuleVersion, 'version')
      .where('version.rule = :rule AND version.jurisdiction = :jurisdiction', { rule, jurisdiction })
      .andWhere('version.effectiveFrom <= :day', { day })
      .andWhere('(version.effectiveTo IS NULL OR version.effectiveTo >= :day)', { day })
      .orderBy("version.origin = 'union'", 'DESC')
      .addOrderBy('version.effectiveFrom', 'DESC')
      .limit(1)
      .getOne();
  }

  /** The same for several rules at once, in one statement. */
  async allInForce(
    rules: readonly string[],
    jurisdictions: readonly string[],
    day: Day,
    tx: EntityManager = this.db.manager,
  ): Promise<RuleVersion[]> {
    return tx
      .createQueryBuilder(RuleVersion, 'version')
      .distinctOn(['version.rule', 'version.jurisdiction'])
      .where('version.rule = ANY(:rules) AND version.jurisdiction = ANY(:jurisdictions)', {
        rules,
        jurisdictions,
      })
      .andWhere('version.effectiveFrom <= :day', { day })
      .andWhere('(version.effectiveTo IS NULL OR version.effectiveTo >= :day)', { day })
      .orderBy('version.rule')
      .addOrderBy('version.jurisdiction')
      .addOrderBy("version.origin = 'union'", 'DESC')
      .addOrderBy('version.effectiveFrom', 'DESC')
      .getMany();
  }

  /** Adds the versions Kitroom ships with and this database lacks; changes none that is there. */
  async loadShipped(tx: EntityManager = this.db.manager): Promise<void> {
    const files = (await readdir(dataFolder)).filter((name) => name.endsWith('.csv')).sort();
    const texts = await Promise.all(files.map((name) => readFile(new URL(name, dataFolder), 'utf8')));
    const rows = texts.flatMap((text) => parse<ShippedRow>(text, { columns: true }));
    await tx.createQueryBuilder().insert().into(RuleVersion).values(rows.map(versionOf)).orIgnore().execute();
  }
}

function versionOf(row: ShippedRow): RuleVersion {
  return {
    rule: row.rule,
    jurisdiction: row.jurisdiction,
    origin: 'shipped',
    effectiveFrom: row.effective_from || beforeAnyRule,
    effectiveTo: row.effective_to || null,
    value: row.value,
    unit: row.unit,
    comparator: row.comparator,
    citation: row.citation,
    verified: row.verified === 'true',
  };
}
