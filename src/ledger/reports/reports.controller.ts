import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import {
  CashReportView,
  IncomeReportView,
  MonthsQuery,
  TrialBalanceQuery,
  TrialBalanceView,
} from './reports.dto.js';
import { ReportsService } from './reports.service.js';

@ApiTags('ledger')
@ApiBearerAuth()
@Controller('api/v1/ledger')
@UnionHolders('treasurer', 'trustee')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  /** Every account on a day. Debits and credits come to the same, or something is broken. */
  @Get('trial-balance')
  @ApiOkResponse({ type: TrialBalanceView })
  trialBalance(@CurrentActor() actor: Actor, @Query() query: TrialBalanceQuery): Promise<TrialBalanceView> {
    return this.reports.trialBalance(actor, query);
  }

  /** What came in and what was spent, by month and account. */
  @Get('income')
  @ApiOkResponse({ type: IncomeReportView })
  income(@CurrentActor() actor: Actor, @Query() query: MonthsQuery): Promise<IncomeReportView> {
    return this.reports.income(actor, query);
  }

  /** What was in each till, came, went and is left, by month. */
  @Get('cash')
  @ApiOkResponse({ type: CashReportView })
  cash(@CurrentActor() actor: Actor, @Query() query: MonthsQuery): Promise<CashReportView> {
    return this.reports.cash(actor, query);
  }
}
