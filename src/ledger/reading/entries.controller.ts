import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { EntriesQuery, LedgerEntriesView, LedgerEntryView } from './entries.dto.js';
import { EntriesService } from './entries.service.js';

@ApiTags('ledger')
@ApiBearerAuth()
@Controller('api/v1/ledger/entries')
@UnionHolders('treasurer', 'trustee')
export class EntriesController {
  constructor(private readonly entries: EntriesService) {}

  /** The book, newest first. */
  @Get()
  @ApiOkResponse({ type: LedgerEntriesView })
  list(@CurrentActor() actor: Actor, @Query() query: EntriesQuery): Promise<LedgerEntriesView> {
    return this.entries.list(actor, query);
  }

  /** One entry with its note and its slips. */
  @Get(':id')
  @ApiOkResponse({ type: LedgerEntryView })
  one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<LedgerEntryView> {
    return this.entries.one(actor, id);
  }
}
