import { Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdPipe } from '../../http/id.pipe.js';
import { jsonField, readUpload } from '../../http/upload.js';
import { validateField } from '../../http/validate.js';
import { CurrentActor, WithoutIdempotency } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { PageQuery } from '../../shared/fields.js';
import { askedLanguage } from './asked-language.js';
import { BringingService } from './bringing.service.js';
import { columnMapping } from './column-mapping.js';
import { ImportSettings } from './import-settings.dto.js';
import { BringForm, BringQuery, ImportPageView, ImportProgressView } from './imports.dto.js';
import { ImportsService } from './imports.service.js';
import { PreparingService } from './preparing.service.js';
import { ImportReportView } from './report.dto.js';
import { UndoingService } from './undoing.service.js';

/** Files of wage answers, brought to a survey by its organizers. */
@ApiTags('survey imports')
@ApiBearerAuth()
@Controller('api/v1/wage-surveys/:id/imports')
@UnionHolders('organizer')
export class ImportsController {
  constructor(
    private readonly preparing: PreparingService,
    private readonly bringing: BringingService,
    private readonly imports: ImportsService,
    private readonly undoing: UndoingService,
  ) {}

  /** Brings a CSV, TSV or XLSX file; up to 5,000 records are answered at once, longer files are read in the background. */
  @Post()
  @WithoutIdempotency()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: BringForm })
  @ApiCreatedResponse({ type: ImportReportView })
  @ApiAcceptedResponse({ type: ImportProgressView, description: '`Location` says where its progress is' })
  async bring(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) surveyId: string,
    @Query() { dryRun }: BringQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportReportView | ImportProgressView> {
    const language = askedLanguage(actor, request.headers['accept-language']);
    await this.preparing.requireOpen(surveyId);
    const upload = await readUpload(request);
    const brought = await this.bringing.bring(actor, surveyId, {
      upload,
      dryRun: dryRun === 'true',
      mapping: columnMapping(jsonField(upload, 'mapping')),
      settings: await validateField(ImportSettings, jsonField(upload, 'settings')),
      language,
    });
    if ('rows' in brought) return brought;
    const ids = { surveyId, importId: brought.importId };
    void reply.header('location', `/api/v1/wage-surveys/${surveyId}/imports/${brought.importId}`);
    if (!brought.inBackground) return this.imports.report(actor, ids, language);
    void reply.status(202);
    return this.imports.progress(actor, ids);
  }

  /** Which files were brought, and how many rows of each kind; never what is in another person's file. */
  @Get()
  @ApiOkResponse({ type: ImportPageView })
  list(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) surveyId: string,
    @Query() { limit, after }: PageQuery,
  ): Promise<ImportPageView> {
    return this.imports.list(actor, surveyId, { limit, after });
  }

  /** How far your own file is. */
  @Get(':importId')
  @ApiOkResponse({ type: ImportProgressView })
  progress(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) surveyId: string,
    @Param('importId', IdPipe) importId: string,
  ): Promise<ImportProgressView> {
    return this.imports.progress(actor, { surveyId, importId });
  }

  /** Takes the whole file out again; what it displaced stands again. */
  @Delete(':importId')
  @HttpCode(204)
  @ApiNoContentResponse()
  undo(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) surveyId: string,
    @Param('importId', IdPipe) importId: string,
  ): Promise<void> {
    return this.undoing.undo(actor, { surveyId, importId });
  }
}
