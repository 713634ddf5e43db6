import type { Readable } from 'node:stream';
import { Controller, Get, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { JournalService } from './journal.service.js';

const type = 'text/plain; charset=utf-8';

@ApiTags('ledger')
@ApiBearerAuth()
@Controller('api/v1/ledger/journal')
@UnionHolders('treasurer', 'trustee')
export class JournalController {
  constructor(private readonly journal: JournalService) {}

  /** The whole book as a plain-text-accounting journal, which hledger balances: numbers instead of names, no notes. */
  @Get()
  @ApiProduces(type)
  @ApiOkResponse({
    schema: { type: 'string', example: '2026-03-01 payment  ; entry 1\n    assets:bank  CAD 22.00\n' },
  })
  async read(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    return asJournal(await this.journal.read(actor));
  }
}

/** Its name tells nothing. */
export function asJournal(content: Readable): StreamableFile {
  return new StreamableFile(content, { type, disposition: 'attachment; filename="table-1.journal"' });
}
