import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { CurrentActor } from '../identity/index.js';
import { HoldersOf } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { ExportsQuery, ExportsView } from './exports.dto.js';
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
  constructor(private readonly service: ExportsService) {}

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
