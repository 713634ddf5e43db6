import { Controller, Delete, Get, Param, Post, Query, Req } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { IdPipe } from '../../http/id.pipe.js';
import { bePatient } from '../../http/patience.js';
import { jsonField, readUpload, type Upload } from '../../http/upload.js';
import { validateField } from '../../http/validate.js';
import { CurrentActor, WithoutIdempotency } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { PageQuery } from '../../shared/fields.js';
import type { Page } from '../../shared/paging.js';
import {
  BookImportPageView,
  BookImportSettings,
  BookImportView,
  BookRowPageView,
  BookRowsQuery,
  type BookRowView,
  BookUndoingView,
} from './book-imports.dto.js';
import { BookImportsService, longestMinutes } from './book-imports.service.js';
import { BookRows } from './import-rows.service.js';
import { BookReading } from './reading.service.js';
import { BookUndoing } from './undoing.service.js';

const form = {
  type: 'object',
  required: ['file'],
  properties: {
    file: { type: 'string', format: 'binary', description: 'CSV, TSV or XLSX' },
    mapping: {
      type: 'string',
      description: 'JSON: column name to field, null to leave it out',
      example: '{"Good to": "paidThrough"}',
    },
    settings: {
      type: 'string',
      description: 'JSON: dryRun, asOf, year, digest, decisions',
      example: '{"dryRun": true, "asOf": "2026-11-21"}',
    },
  },
};

@ApiTags('books brought along')
@ApiBearerAuth()
@Controller('api/v1/book-imports')
@UnionHolders('treasurer', 'secretary')
export class BookImportsController {
  constructor(
    private readonly imports: BookImportsService,
    private readonly reading: BookReading,
    private readonly rowsKept: BookRows,
    private readonly undoing: BookUndoing,
  ) {}

  /** Brings members and what they paid before; with `dryRun` only says what would become of each row. */
  @Post()
  @WithoutIdempotency()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: form })
  @ApiCreatedResponse({ type: BookImportView })
  async bring(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<BookImportView> {
    bePatient(request, longestMinutes);
    const upload = await readUpload(request);
    const settings = await validateField(BookImportSettings, jsonField(upload, 'settings'));
    return this.imports.bring(actor, { upload, settings, mapping: mappingOf(upload) });
  }

  /** Files that were brought, the newest first. */
  @Get()
  @ApiOkResponse({ type: BookImportPageView })
  list(@Query() query: PageQuery): Promise<Page<BookImportView>> {
    return this.reading.list(query);
  }

  /** How many rows ended how, and what they brought. */
  @Get(':id')
  @ApiOkResponse({ type: BookImportView })
  one(@Param('id', IdPipe) id: string): Promise<BookImportView> {
    return this.reading.one(id);
  }

  /** What became of each row. */
  @Get(':id/rows')
  @ApiOkResponse({ type: BookRowPageView })
  rows(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: BookRowsQuery,
  ): Promise<Page<BookRowView>> {
    return this.rowsKept.page(actor, id, query);
  }

  /** Takes the file back, unless something was built on it since: reversals and releases, nothing is deleted. */
  @Delete(':id')
  @ApiOkResponse({ type: BookUndoingView })
  undo(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<BookUndoingView> {
    return this.undoing.undo(actor, id);
  }
}

function mappingOf(upload: Upload): Record<string, unknown> {
  const mapping = jsonField(upload, 'mapping');
  if (typeof mapping === 'object' && mapping !== null && !Array.isArray(mapping))
    return mapping as Record<string, unknown>;
  throw new Problem(400, 'request.invalid', {}, [{ field: 'mapping', code: 'field.not_an_object' }]);
}
