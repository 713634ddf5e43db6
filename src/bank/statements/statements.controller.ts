import { Controller, Get, Post, Query, Req } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { jsonField, readUpload } from '../../http/upload.js';
import { validateField } from '../../http/validate.js';
import { CurrentActor, WithoutIdempotency } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { BringingStatements } from './bringing.service.js';
import { StatementListService } from './statement-list.service.js';
import {
  BankStatementPageView,
  BankStatementQuery,
  BankStatementReportView,
  BankStatementSettings,
  BankStatementsQuery,
} from './statements.dto.js';

const form = {
  type: 'object',
  required: ['file'],
  properties: {
    file: { type: 'string', format: 'binary', description: 'CSV, TSV, XLSX, or OFX 1 or 2' },
    settings: {
      type: 'string',
      description: 'JSON: dayOrder, doubtful, leaveUnread, untilOn',
      example: '{"dayOrder": "day-first"}',
    },
  },
};

@ApiTags('bank')
@ApiBearerAuth()
@Controller('api/v1/bank-statements')
export class BankStatementsController {
  constructor(
    private readonly bringing: BringingStatements,
    private readonly statements: StatementListService,
  ) {}

  /** Brings a file of the bank's; with `dryRun=true` only says what would become of each line. */
  @Post()
  @UnionHolders('treasurer')
  @WithoutIdempotency()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: form })
  @ApiCreatedResponse({ type: BankStatementReportView })
  async bring(
    @CurrentActor() actor: Actor,
    @Query() { dryRun = false }: BankStatementQuery,
    @Req() request: FastifyRequest,
  ): Promise<BankStatementReportView> {
    const upload = await readUpload(request);
    const settings = await validateField(BankStatementSettings, jsonField(upload, 'settings'));
    return this.bringing.bring(actor, { upload, settings, dryRun });
  }

  /** Which files were brought, the latest days first. */
  @Get()
  @UnionHolders('treasurer', 'trustee')
  @ApiOkResponse({ type: BankStatementPageView })
  list(@Query() query: BankStatementsQuery): Promise<BankStatementPageView> {
    return this.statements.list(query);
  }
}
