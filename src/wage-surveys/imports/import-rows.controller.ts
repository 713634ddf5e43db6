import { Body, Controller, Get, Headers, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { askedLanguage } from './asked-language.js';
import { DecisionsService } from './decisions.service.js';
import { ImportProgressView } from './imports.dto.js';
import { ImportsService } from './imports.service.js';
import { LinePipe } from './line.pipe.js';
import { NameDecisionsBody } from './name-decisions.dto.js';
import { NamesService } from './names.service.js';
import { ReportRowView, RowDecisionBody, RowsPageView, RowsQuery } from './rows.dto.js';
import { RowsService } from './rows.service.js';

/** What is in a file, for the one who brought it. */
@ApiTags('survey imports')
@ApiBearerAuth()
@Controller('api/v1/wage-surveys/:id/imports/:importId')
@UnionHolders('organizer')
export class ImportRowsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly rows: RowsService,
    private readonly decisions: DecisionsService,
    private readonly names: NamesService,
  ) {}

  /** The rows of your own file, in the order they stand there. */
  @Get('rows')
  @ApiOkResponse({ type: RowsPageView })
  page(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) surveyId: string,
    @Param('importId', IdPipe) importId: string,
    @Query() { status, limit, after }: RowsQuery,
    @Headers('accept-language') accepted: string | undefined,
  ): Promise<RowsPageView> {
    const language = askedLanguage(actor, accepted);
    return this.rows.page(actor, { surveyId, importId }, { status: status ?? null, limit, after, language });
  }

  /** Decides about a row whose reading is doubtful. */
  @Post('rows/:line/decision')
  @ApiCreatedResponse({ type: ReportRowView })
  decide(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) surveyId: string,
    @Param('importId', IdPipe) importId: string,
    @Param('line', LinePipe) line: number,
    @Body() { decision }: RowDecisionBody,
  ): Promise<ReportRowView> {
    const verdict = { line, accept: decision === 'accept', language: actor.language };
    return this.decisions.decide(actor, { surveyId, importId }, verdict);
  }

  /** Says what the names of your own file mean: new on the map, another spelling, or "elsewhere". */
  @Post('names')
  @ApiCreatedResponse({ type: ImportProgressView })
  async decideNames(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) surveyId: string,
    @Param('importId', IdPipe) importId: string,
    @Body() body: NameDecisionsBody,
  ): Promise<ImportProgressView> {
    await this.names.decide(actor, { surveyId, importId }, body);
    return this.imports.progress(actor, { surveyId, importId });
  }
}
