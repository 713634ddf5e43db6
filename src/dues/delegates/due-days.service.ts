import { Injectable } from '@nestjs/common';
import { RulesService } from '../../rules/index.js';
import type { Day } from '../../shared/days.js';
import type { MonthNumber } from '../../shared/months.js';
import { lastMonthOverdue } from './due.rules.js';

/** The days of the month by which reports and remittances are due, as the rules in force have them. */
@Injectable()
export class DueDays {
  constructor(private readonly rules: RulesService) {}

  reportDay(on: Day): Promise<number> {
    return this.day('dues.report-day', on);
  }

  remittanceDay(on: Day): Promise<number> {
    return this.day('dues.remittance-day', on);
  }

  /** The last month whose report is overdue by `on`. */
  async overdueReports(on: Day): Promise<MonthNumber> {
    return lastMonthOverdue(on, await this.reportDay(on));
  }

  private async day(rule: string, on: Day): Promise<number> {
    const version = await this.rules.inForce(rule, '*', on);
    if (!version) throw new Error(`no rule ${rule} on ${on}`);
    return Number(version.value);
  }
}
