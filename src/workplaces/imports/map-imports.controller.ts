import { Controller, Delete, Get, Headers, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { IdPipe } from '../../http/id.pipe.js';
import { readUpload } from '../../http/upload.js';
import { CurrentActor, WithoutIdempotency } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { languageOf } from '../../shared/messages/index.js';
import { mapWriters } from '../map.policy.js';
import { MapImportReportsService } from './map-import-reports.service.js';
import { MapImportUndoing } from './map-import-undoing.service.js';
import { importView, reportView, rowView } from './map-import.views.js';
import {
  MapImportQuery,
  MapImportReportView,
  MapImportRowPageView,
  MapImportRowsQuery,
  MapImportView,
} from './map-imports.dto.js';
import { MapImportsService } from './map-imports.service.js';

/** Spreadsheets of employers, sites, job classes, rates and programmes. */
@ApiTags('map imports')
@ApiBearerAuth()
@Controller('api/v1/map-imports')
@UnionHolders(...mapWriters)
export class MapImportsController {
  constructor(
    private readonly imports: MapImportsService,
    private readonly reports: MapImportReportsService,
    private readonly undoing: MapImportUndoing,
  ) {}

  /** Bring a CSV, TSV or XLSX file; `dryRun=true` reports the same and changes nothing. */
  @Post()
  @WithoutIdempotency()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiCreatedResponse({ type: MapImportReportView })
  async bring(
    @CurrentActor() actor: Actor,
    @Query() { dryRun }: MapImportQuery,
    @Req() request: FastifyRequest,
    @Headers('accept-language') language?: string,
  ): Promise<MapImportReportView> {
    const report = await this.imports.bring(actor, await readUpload(request), dryRun === 'true');
    return reportView(report, languageOf(language));
  }

  @Get(':id')
  @ApiOkResponse({ type: MapImportView })
  async one(@Param('id', IdPipe) id: string): Promise<MapImportView> {
    return importView(await this.reports.one(id));
  }

  @Get(':id/rows')
  @ApiOkResponse({ type: MapImportRowPageView })
  async rows(
    @Param('id', IdPipe) id: string,
    @Query() query: MapImportRowsQuery,
    @Headers('accept-language') language?: string,
  ): Promise<MapImportRowPageView> {
    const { items, next } = await this.reports.rows(id, query);
    return { items: items.map((row) => rowView(row, languageOf(language))), next };
  }

  /** Undo exactly what it did, while nothing depends on it. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async undo(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.undoing.undo(actor, id);
  }
}
