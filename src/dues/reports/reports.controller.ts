import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { SignedIn, UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { QuestionsService } from './questions.service.js';
import { ReportReading } from './report-reading.service.js';
import { ReportingService } from './reporting.service.js';
import {
  MadeReportView,
  NewReportBody,
  ReportAnswerBody,
  ReportPageView,
  ReportQuestionBody,
  ReportsQuery,
  ReportView,
  UnreportedQuery,
  UnreportedView,
} from './reports.dto.js';

/** Own reports need no mandate: whoever was a delegate still gives account. */
@ApiTags('delegates')
@ApiBearerAuth()
@Controller('api/v1/delegate-reports')
@SignedIn()
export class ReportsController {
  constructor(
    private readonly reporting: ReportingService,
    private readonly reading: ReportReading,
    private readonly questions: QuestionsService,
  ) {}

  /** Give account of a month: everything under my credential that stands in no report yet. */
  @Post()
  @ApiCreatedResponse({ type: MadeReportView })
  async report(@CurrentActor() actor: Actor, @Body() body: NewReportBody): Promise<MadeReportView> {
    return { id: await this.reporting.report(actor, body) };
  }

  /** My reports; for the treasurer and the trustees all. */
  @Get()
  @ApiOkResponse({ type: ReportPageView })
  list(@CurrentActor() actor: Actor, @Query() query: ReportsQuery): Promise<ReportPageView> {
    return this.reading.list(actor, query);
  }

  /** What my next report will hold. */
  @Get('unreported')
  @ApiOkResponse({ type: UnreportedView })
  unreported(@CurrentActor() actor: Actor, @Query() { month }: UnreportedQuery): Promise<UnreportedView> {
    return this.reading.unreported(actor, month);
  }

  /** One report, line by line. */
  @Get(':id')
  @ApiOkResponse({ type: ReportView })
  read(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ReportView> {
    return this.reading.read(actor, id);
  }

  /** Ask about a line, or about the whole. Trustees ask about a treasurer's own. */
  @Post(':id/questions')
  @UnionHolders('treasurer', 'trustee')
  @ApiCreatedResponse({ type: MadeReportView })
  async ask(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: ReportQuestionBody,
  ): Promise<MadeReportView> {
    return { id: await this.questions.ask(actor, id, body) };
  }

  /** Answer a question about my report. */
  @Post(':id/questions/:questionId/answer')
  @HttpCode(204)
  @ApiNoContentResponse()
  answer(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('questionId', IdPipe) questionId: string,
    @Body() { text }: ReportAnswerBody,
  ): Promise<void> {
    return this.questions.answer(actor, id, questionId, text);
  }

  /** Accept it: each question is answered. Trustees accept a treasurer's own. */
  @Post(':id/acceptance')
  @HttpCode(204)
  @UnionHolders('treasurer', 'trustee')
  @ApiNoContentResponse()
  accept(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.questions.accept(actor, id);
  }
}
