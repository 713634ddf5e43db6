import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { account, LedgerService } from '../../ledger/index.js';
import { RulesService } from '../../rules/index.js';
import type { Actor } from '../../shared/actor.js';
import type { Day } from '../../shared/days.js';
import { nothingHere } from '../../shared/errors.js';
import { moneyIn } from '../../shared/money.js';
import { monthNamed, monthNumber } from '../../shared/months.js';
import { keysOf, page, type Page } from '../../shared/paging.js';
import { DueDays } from '../delegates/due-days.service.js';
import { lastDayInTime } from '../delegates/due.rules.js';
import type { ReckonedLine, Reckoning } from './reckoning.rules.js';
import { ReckoningService } from './reckoning.service.js';
import type { RemittanceLineView, RemittancesDueView, RemittanceView } from './remittances.dto.js';

type Money = ReturnType<typeof moneyIn>;

interface Row {
  id: string;
  branchId: string | null;
  branch: string | null;
  month: Day;
  general: number;
  stays: number;
  shares: [Pick<Reckoning, 'lines' | 'changed'>];
  entryId: string | null;
  recordedAt: Date;
}

const columns = `r.id, r.branch_id AS "branchId", b.name AS branch, r.month, r.general_cents AS general,
  r.branch_cents AS stays, r.shares, r.entry_id AS "entryId", r.recorded_at AS "recordedAt"`;

/** What is to be sent on, and what was. */
@Injectable()
export class RemittancesService {
  constructor(
    private readonly db: DataSource,
    private readonly reckoning: ReckoningService,
    private readonly ledger: LedgerService,
    private readonly rules: RulesService,
    private readonly dueDays: DueDays,
  ) {}

  /** The reckoning of every branch through a month, the last one that is over when none is named. */
  async due(actor: Actor, month: string | undefined): Promise<RemittancesDueView> {
    const number = month ? monthNumber(`${month}-01`) : monthNumber(actor.today) - 1;
    const tx = this.db.manager;
    const reckoned = await this.reckoning.through(tx, number);
    const money = await this.money();
    return {
      month: monthNamed(number),
      dueOn: lastDayInTime(number, await this.dueDays.remittanceDay(actor.today)),
      bank: money(await this.ledger.balance(tx, account.till('bank'))),
      items: reckoned.map(({ branch, remittanceId, lines, changed, generalCents, branchCents }) => ({
        branchId: branch.id,
        branch: branch.name,
        remittanceId,
        ...partsOf({ lines, changed }, money),
        general: money(generalCents),
        stays: money(branchCents),
      })),
    };
  }

  /** Newest month first. */
  async list({ limit, after }: { limit: number; after?: string | undefined }): Promise<Page<RemittanceView>> {
    const keys = keysOf(after, ['text', 'id']);
    const rows = await this.db.query<Row[]>(
      `SELECT ${columns} FROM remittances r LEFT JOIN branches b ON b.id = r.branch_id
       WHERE $1::date IS NULL OR (r.month, r.id) < ($1::date, $2::uuid)
       ORDER BY r.month DESC, r.id DESC LIMIT $3`,
      [keys?.[0] ?? null, keys?.[1] ?? null, limit + 1],
    );
    const money = await this.money();
    return page(
      rows,
      limit,
      (row) => [row.month, row.id],
      (row) => viewOf(row, money),
    );
  }

  /** @throws Problem 404 */
  async read(id: string): Promise<RemittanceView> {
    const [row] = await this.db.query<Row[]>(
      `SELECT ${columns} FROM remittances r LEFT JOIN branches b ON b.id = r.branch_id WHERE r.id = $1`,
      [id],
    );
    if (!row) throw nothingHere();
    return viewOf(row, await this.money());
  }

  private async money(): Promise<Money> {
    return moneyIn((await this.rules.profile())!.currency);
  }
}

function viewOf({ id, branchId, branch, entryId, recordedAt, ...row }: Row, money: Money): RemittanceView {
  return {
    ...{ id, branchId, branch, entryId },
    month: monthNamed(monthNumber(row.month)),
    ...partsOf(row.shares[0], money),
    general: money(row.general),
    stays: money(row.stays),
    recordedAt: recordedAt.toISOString(),
  };
}

function partsOf(
  { lines, changed }: Pick<Reckoning, 'lines' | 'changed'>,
  money: Money,
): Pick<RemittanceView, 'lines' | 'changedGeneral'> {
  return { lines: lines.map((line) => lineOf(line, money)), changedGeneral: money(changed.generalCents) };
}

function lineOf(line: ReckonedLine, money: Money): RemittanceLineView {
  const { month, subMinimumMonths, generalBasisPoints, oddCent, citation } = line;
  return {
    ...{ month, subMinimumMonths, generalBasisPoints, oddCent, citation },
    dues: money(line.duesCents),
    general: money(line.generalCents),
    stays: money(line.branchCents),
    ofSubMinimum: money(line.subMinimumGeneralCents),
  };
}
