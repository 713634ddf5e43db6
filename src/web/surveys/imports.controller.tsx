import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdPipe } from '../../http/id.pipe.js';
import { readUpload, type Upload } from '../../http/upload.js';
import { validateField } from '../../http/validate.js';
import { CurrentActor } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import {
  BringingService,
  DecisionsService,
  type ImportReport,
  ImportSettings,
  type ImportIds,
  LinePipe,
  UndoingService,
} from '../../wage-surveys/index.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PagesService } from '../pages.service.js';
import { ReportQuery, RowForm } from './forms.js';
import { ImportPage } from './import.page.js';
import { ImportPagesService } from './import-pages.service.js';
import { PathIdsPipe } from './path-ids.pipe.js';
import { ReportPage } from './report.page.js';

@ApiExcludeController()
@Controller('p/w/:id/f')
@UseFilters(PageFilter)
@UnionHolders('organizer')
export class ImportsPagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly bringing: BringingService,
    private readonly undoing: UndoingService,
    private readonly decisions: DecisionsService,
    private readonly whole: ImportPagesService,
  ) {}

  @Post()
  async bring(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) surveyId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const upload = await readUpload(request);
    const brought = await this.bringing.bring(actor, surveyId, {
      upload,
      dryRun: upload.fields['act'] === 'preview',
      mapping: {},
      settings: await settingsOf(upload),
      language: context.language,
    });
    if ('rows' in brought) return this.preview(reply, context, { surveyId, report: brought });
    void reply.redirect(`/p/w/${surveyId}/f/${brought.importId}`, 303);
  }

  @Get(':importId')
  async one(
    @CurrentActor() actor: Actor,
    @Param(PathIdsPipe) ids: ImportIds,
    @Query() { status, after }: ReportQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const view = await this.whole.import(actor, ids, {
      status: status ?? null,
      after,
      language: context.language,
    });
    renderPage(reply, { context, title: say('survey_page.report') }, <ImportPage view={view} say={say} />);
  }

  @Post(':importId/rows/:line')
  async decide(
    @CurrentActor() actor: Actor,
    @Param(PathIdsPipe) ids: ImportIds,
    @Param('line', LinePipe) line: number,
    @Body() { decision }: RowForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const verdict = { line, accept: decision === 'accept', language: actor.language };
    await this.decisions.decide(actor, ids, verdict);
    void reply.redirect(`/p/w/${ids.surveyId}/f/${ids.importId}`, 303);
  }

  @Post(':importId/names')
  async names(
    @CurrentActor() actor: Actor,
    @Param(PathIdsPipe) ids: ImportIds,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.whole.decideNames(actor, ids, request.body);
    void reply.redirect(`/p/w/${ids.surveyId}/f/${ids.importId}`, 303);
  }

  @Post(':importId/undoing')
  async undo(
    @CurrentActor() actor: Actor,
    @Param(PathIdsPipe) ids: ImportIds,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.undoing.undo(actor, ids);
    void reply.redirect(`/p/w/${ids.surveyId}`, 303);
  }

  private preview(
    reply: FastifyReply,
    context: Awaited<ReturnType<PagesService['context']>>,
    { surveyId, report }: { surveyId: string; report: ImportReport },
  ): void {
    const say = sayIn(context.language);
    const body = (
      <>
        <ReportPage surveyId={surveyId} report={report} importId={null} say={say} />
        <p>
          <a href={`/p/w/${surveyId}`}>{say('page.back')}</a>
        </p>
      </>
    );
    renderPage(reply, { context, title: say('survey_page.preview') }, body);
  }
}

/** The same settings as in the API, from the fields of a form. */
function settingsOf({ fields }: Upload): Promise<ImportSettings> {
  return validateField(ImportSettings, {
    ...(fields['asOf'] ? { asOf: fields['asOf'] } : {}),
    ...(fields['defaultHoursPerWeek'] ? { defaultHoursPerWeek: Number(fields['defaultHoursPerWeek']) } : {}),
    confirmNewNames: fields['confirmNewNames'] === 'true',
  });
}
