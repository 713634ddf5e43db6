import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IfMatch } from '../../http/if-match.js';
import { SignedIn } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { CurrentActor } from '../current-actor.js';
import { ContactWishesBody, ContactWishesView } from './contact-wishes.dto.js';
import { ContactWishesService } from './contact-wishes.service.js';

@ApiTags('me')
@ApiBearerAuth()
@Controller('api/v1/me/contact-wishes')
@SignedIn()
export class ContactWishesController {
  constructor(private readonly wishes: ContactWishesService) {}

  /** How I want to be told of things; version 0 when I wished nothing, with what holds then. */
  @Get()
  @ApiOkResponse({ type: ContactWishesView })
  async own(@CurrentActor() actor: Actor): Promise<ContactWishesView> {
    return ContactWishesView.of(await this.wishes.own(actor));
  }

  /** Wish it all anew, in place of the version that was read. */
  @Put()
  @ApiOkResponse({ type: ContactWishesView })
  async wish(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body() body: ContactWishesBody,
  ): Promise<ContactWishesView> {
    return ContactWishesView.of(await this.wishes.wish(actor, body, version));
  }
}
