import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
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
import { IdPipe } from '../../../http/id.pipe.js';
import { readUpload } from '../../../http/upload.js';
import { CurrentActor, WithoutIdempotency } from '../../../identity/index.js';
import { HoldersOf } from '../../../shared/access.js';
import type { Actor } from '../../../shared/actor.js';
import { inSomeDrive } from '../../core/drive-access.js';
import { ApplyingLists } from './applying.service.js';
import { BringingLists } from './bringing.service.js';
import { DecidingLines } from './deciding.service.js';
import {
  ContactImportPageView,
  ContactImportsQuery,
  ContactImportView,
  ImportLinePageView,
  ImportLinesQuery,
  LineDecisionBody,
} from './imports.dto.js';
import { ImportsReading } from './imports.reading.js';
import { ListLinePipe } from './line.pipe.js';
import { UndoingLists } from './undoing.service.js';

const form = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary', description: 'CSV, TSV or XLSX' } },
};

@ApiTags('drives')
@ApiBearerAuth()
@Controller('api/v1/drives/:id/contact-imports')
@HoldersOf(inSomeDrive)
export class ContactImportsController {
  constructor(
    private readonly bringing: BringingLists,
    private readonly deciding: DecidingLines,
    private readonly applying: ApplyingLists,
    private readonly undoing: UndoingLists,
    private readonly reading: ImportsReading,
  ) {}

  /** Brings a list and compares it with the contacts; nothing is added before it is applied. */
  @Post()
  @WithoutIdempotency()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: form })
  @ApiCreatedResponse({ type: ContactImportView })
  async bring(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<ContactImportView> {
    const importId = await this.bringing.bring(actor, id, () => readUpload(request));
    return this.reading.one(actor, id, importId);
  }

  @Get()
  @ApiOkResponse({ type: ContactImportPageView })
  list(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: ContactImportsQuery,
  ): Promise<ContactImportPageView> {
    return this.reading.list(actor, id, query);
  }

  @Get(':importId')
  @ApiOkResponse({ type: ContactImportView })
  one(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('importId', IdPipe) importId: string,
  ): Promise<ContactImportView> {
    return this.reading.one(actor, id, importId);
  }

  /** What stands on each line, and what would become of it. */
  @Get(':importId/lines')
  @ApiOkResponse({ type: ImportLinePageView })
  lines(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Param('importId', IdPipe) importId: string,
    @Query() query: ImportLinesQuery,
  ): Promise<ImportLinePageView> {
    return this.reading.lines(actor, { driveId, importId }, query);
  }

  /** Decides a line: a new contact, one who is known, or neither. */
  @Post(':importId/lines/:line/decision')
  @HttpCode(204)
  @ApiNoContentResponse()
  decide(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Param('importId', IdPipe) importId: string,
    @Param('line', ListLinePipe) line: number,
    @Body() body: LineDecisionBody,
  ): Promise<void> {
    return this.deciding.decide(actor, { driveId, importId, line }, body);
  }

  /** Lets the list in: makes the new contacts, and fills in what was empty of those who are known. */
  @Post(':importId/application')
  @ApiCreatedResponse({ type: ContactImportView })
  async apply(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('importId', IdPipe) importId: string,
  ): Promise<ContactImportView> {
    await this.applying.apply(actor, id, importId);
    return this.reading.one(actor, id, importId);
  }

  /** Takes the list back; contacts that were worked with since stay. */
  @Delete(':importId')
  @HttpCode(204)
  @ApiNoContentResponse()
  undo(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('importId', IdPipe) importId: string,
  ): Promise<void> {
    return this.undoing.undo(actor, id, importId);
  }
}
