import { Body, Controller, Get, Param, Patch, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EntityTagInterceptor } from '../../http/entity-tag.interceptor.js';
import { IdPipe } from '../../http/id.pipe.js';
import { IfMatch } from '../../http/if-match.js';
import { CurrentActor } from '../../identity/index.js';
import { HoldersOf } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { inSomeDrive } from '../core/drive-access.js';
import {
  ContactChangeBody,
  DriveContactPageView,
  ContactsQuery,
  DriveContactView,
  NewContactBody,
} from './contacts.dto.js';
import { ContactsReading } from './contacts.reading.js';
import { ContactsService } from './contacts.service.js';

@ApiTags('drives')
@ApiBearerAuth()
@Controller('api/v1/drives/:id/contacts')
@HoldersOf(inSomeDrive)
@UseInterceptors(EntityTagInterceptor)
export class DriveContactsController {
  constructor(
    private readonly contacts: ContactsService,
    private readonly reading: ContactsReading,
  ) {}

  /** In the order in which they were added. */
  @Get()
  @ApiOkResponse({ type: DriveContactPageView })
  list(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: ContactsQuery,
  ): Promise<DriveContactPageView> {
    return this.reading.list(actor, id, query);
  }

  @Get(':contactId')
  @ApiOkResponse({ type: DriveContactView })
  one(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('contactId', IdPipe) contactId: string,
  ): Promise<DriveContactView> {
    return this.reading.one(actor, id, contactId);
  }

  /** Adds somebody to the map. */
  @Post()
  @ApiCreatedResponse({ type: DriveContactView })
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: NewContactBody,
  ): Promise<DriveContactView> {
    return this.reading.one(actor, id, await this.contacts.add(actor, id, body));
  }

  /** What is left out stays as it is. */
  @Patch(':contactId')
  @ApiHeader({ name: 'If-Match', required: true, example: '"1"' })
  @ApiOkResponse({ type: DriveContactView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Param('contactId', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ContactChangeBody,
  ): Promise<DriveContactView> {
    await this.contacts.change(actor, { driveId, id }, version, body);
    return this.reading.one(actor, driveId, id);
  }
}
