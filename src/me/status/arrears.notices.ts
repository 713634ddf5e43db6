import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asProgram } from '../../database/reach.js';
import { bankPostedThrough, type BankStateRow } from '../../bank/index.js';
import {
  duesRules,
  duesRulesOf,
  type FactsRow,
  factsOf,
  type RulesRow,
  speakingFor,
  standingFacts,
  standingView,
} from '../../dues/index.js';
import { type NoticeLine, NoticesService, type NoticeSource } from '../../identity/index.js';
import type { Actor } from '../../shared/actor.js';
import { arrearsLine } from './arrears-line.rules.js';
import { bankIfOpen } from './status.sql.js';

const statement = `SELECT f.*, (${duesRules}) AS rules, (${bankIfOpen}) AS bank
  FROM (${standingFacts(speakingFor('$1'), 'NULL')}) f`;

/** Open dues, on the first page of whoever owes them and on nobody else's. */
@Injectable()
export class ArrearsNotices implements NoticeSource, OnModuleInit {
  readonly name = 'arrears';

  constructor(
    private readonly db: DataSource,
    private readonly notices: NoticesService,
  ) {}

  onModuleInit(): void {
    this.notices.register(this);
  }

  async linesFor({ workerId, today: on, language }: Actor): Promise<NoticeLine[]> {
    if (!workerId) return [];
    const [row] = await asProgram(() =>
      this.db.query<(FactsRow & { rules: RulesRow; bank: BankStateRow | null })[]>(statement, [workerId, on]),
    );
    if (!row) return [];
    const standing = standingView(factsOf(row), duesRulesOf(row.rules), { on, asKnownOn: null, language });
    const line = arrearsLine(standing, { today: on, postedThrough: row.bank && bankPostedThrough(row.bank) });
    return line ? [line] : [];
  }
}
