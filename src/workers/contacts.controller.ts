import { Body, Controller, Get, Param, Put, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EntityTagInterceptor } from '../http/entity-tag.interceptor.js';
import { IdPipe } from '../http/id.pipe.js';
import { IfMatch } from '../http/if-match.js';
import { CurrentActor } from '../identity/index.js';
import { Holders } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { ContactBody, ContactView, NotesBody, NotesView } from './contacts.dto.js';
import { ContactsService } from './contacts.service.js';

@ApiTags('workers')
@ApiBearerAuth()
@Controller('api/v1/workers/:id')
@Holders('steward', 'secretary')
@UseInterceptors(EntityTagInterceptor)
export class ContactsController {
  constructor(private readonly service: ContactsService) {}

  /** How to reach a person. The person sees that it was read. */
  @Get('contact')
  @ApiOkResponse({ type: ContactView })
  contact(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ContactView> {
    return this.service.contact(actor, id);
  }

  /** Sets e-mail and phone; one that is left out stays. */
  @Put('contact')
  @ApiHeader({ name: 'If-Match', required: true, example: '"1"' })
  @ApiOkResponse({ type: ContactView })
  changeContact(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ContactBody,
  ): Promise<ContactView> {
    return this.service.changeContact(actor, id, version, body);
  }

  /** What stewards noted. The person sees that it was read. */
  @Get('notes')
  @ApiOkResponse({ type: NotesView })
  notes(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<NotesView> {
    return this.service.notes(actor, id);
  }

  @Put('notes')
  @ApiHeader({ name: 'If-Match', required: true, example: '"1"' })
  @ApiOkResponse({ type: NotesView })
  changeNotes(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: NotesBody,
  ): Promise<NotesView> {
    return this.service.changeNotes(actor, id, version, body);
  }
}
