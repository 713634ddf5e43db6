import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { CurrentActor } from '../identity/index.js';
import { HoldersOf } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { ExportRequests } from './export-requests.service.js';
import { ExportBody, ExportProposedView, ExportsQuery, ExportsView } from './exports.dto.js';
import { ExportsService, type FetchedFile } from './exports.service.js';

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

@ApiTags('exports')
@ApiBearerAuth()
@Controller('api/v1/exports')
@HoldersOf({ ofUnion: ['secretary', 'organizer'], anywhere: ['steward'] })
export class ExportsController {
  constructor(
    private readonly service: ExportsService,
    private readonly requests: ExportRequests,
  ) {}

  /** Asks for a file with people in it. It is made when a custodian approves. */
  @Post()
  @ApiCreatedResponse({ type: ExportProposedView })
  ask(@CurrentActor() actor: Actor, @Body() body: ExportBody): Promise<ExportProposedView> {
    return this.requests.ask(actor, body);
  }

  /** The files I asked for that were approved. */
  @Get()
  @ApiOkResponse({ type: ExportsView })
  own(@CurrentActor() actor: Actor, @Query() { limit, after }: ExportsQuery): Promise<ExportsView> {
    return this.service.own(actor, limit, after);
  }

  /** The file itself, within its day. Everybody in it sees that it was taken. */
  @Get(':id/file')
  @ApiProduces(types.csv, types.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return asDownload(await this.service.fetch(actor, id));
  }
}

/** Its name tells nothing. */
export function asDownload({ form, content }: FetchedFile): StreamableFile {
  return new StreamableFile(content, {
    type: types[form],
    disposition: `attachment; filename="table-1.${form}"`,
  });
}
