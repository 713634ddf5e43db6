import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  Query,
  Req,
} from '@nestjs/common';
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
import { jsonField, readUpload, type Upload } from '../../http/upload.js';
import { validateField } from '../../http/validate.js';
import { CurrentActor, WithoutIdempotency } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { DecisionsService } from './decisions.service.js';
import { UndoingService } from './undoing.service.js';
import { WorkerImportsService } from './worker-imports.service.js';
import {
  ImportedWorkerDecisionBody,
  WorkerImportQuery,
  WorkerImportRowView,
  WorkerImportSettings,
  WorkerImportView,
} from './worker-imports.dto.js';

const form = {
  type: 'object',
  required: ['file'],
  properties: {
    file: { type: 'string', format: 'binary', description: 'CSV, TSV or XLSX' },
    mapping: {
      type: 'string',
      description: 'JSON: column name to field, null to leave it out',
      example: '{"Who": "chosenName"}',
    },
    settings: {
      type: 'string',
      description: 'JSON: confirmNewNames, asOf',
      example: '{"confirmNewNames": false, "asOf": "2026-11-21"}',
    },
  },
};

@ApiTags('worker imports')
@ApiBearerAuth()
@Controller('api/v1/worker-imports')
@UnionHolders('secretary')
export class WorkerImportsController {
  constructor(
    private readonly imports: WorkerImportsService,
    private readonly decisions: DecisionsService,
    private readonly undoing: UndoingService,
  ) {}

  /** Brings a spreadsheet of people; with `dryRun=true` only says what would become of each row. */
  @Post()
  @WithoutIdempotency()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: form })
  @ApiCreatedResponse({ type: WorkerImportView })
  async bring(
    @CurrentActor() actor: Actor,
    @Query() { dryRun = false }: WorkerImportQuery,
    @Req() request: FastifyRequest,
  ): Promise<WorkerImportView> {
    const upload = await readUpload(request);
    const settings = await validateField(WorkerImportSettings, jsonField(upload, 'settings'));
    return this.imports.bring(actor, { upload, settings, mapping: mappingOf(upload), dryRun });
  }

  /** What became of each row. */
  @Get(':id')
  @ApiOkResponse({ type: WorkerImportView })
  one(@Param('id', IdPipe) id: string): Promise<WorkerImportView> {
    return this.decisions.one(id);
  }

  /** Decides a row in review: a new person, somebody known, or neither. */
  @Post(':id/rows/:line/decision')
  @ApiCreatedResponse({ type: WorkerImportRowView })
  decide(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) importId: string,
    @Param('line', new ParseIntPipe({ errorHttpStatusCode: 404 })) line: number,
    @Body() body: ImportedWorkerDecisionBody,
  ): Promise<WorkerImportRowView> {
    return this.decisions.decide(actor, { importId, line }, body);
  }

  /** Takes the whole import back, as long as nothing depends on it. */
  @Delete(':id')
  @HttpCode(204)
  undo(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.undoing.undo(actor, id);
  }
}

function mappingOf(upload: Upload): Record<string, unknown> {
  const mapping = jsonField(upload, 'mapping');
  if (typeof mapping === 'object' && mapping !== null && !Array.isArray(mapping))
    return mapping as Record<string, unknown>;
  throw new Problem(400, 'request.invalid', {}, [{ field: 'mapping', code: 'field.not_an_object' }]);
}
