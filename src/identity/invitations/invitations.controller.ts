import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { IdPipe } from '../../http/id.pipe.js';
import { Anyone, HoldersOf } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { languageOf } from '../../shared/messages/index.js';
import { CurrentActor } from '../current-actor.js';
import { WithoutIdempotency } from '../without-idempotency.js';
import {
  InvitationBody,
  JoinedView,
  JoiningBody,
  MadeInvitationView,
  OpenInvitationsView,
  OpenInvitationView,
} from './invitations.dto.js';
import { InvitationsService } from './invitations.service.js';
import { RedemptionService } from './redemption.service.js';

const inviters = { ofUnion: ['secretary'], anywhere: ['steward'] } as const;

@ApiTags('accounts')
@Controller('api/v1/accounts')
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly redemption: RedemptionService,
  ) {}

  /** Make a code to hand over in person; an earlier one for the same person counts no more. */
  @Post('invitations')
  @HoldersOf(inviters)
  @WithoutIdempotency()
  @ApiBearerAuth()
  @ApiCreatedResponse({ type: MadeInvitationView })
  async invite(@CurrentActor() actor: Actor, @Body() body: InvitationBody): Promise<MadeInvitationView> {
    return MadeInvitationView.of(await this.invitations.invite(actor, body.workerId));
  }

  /** Codes that are out, without the codes. */
  @Get('invitations')
  @HoldersOf(inviters)
  @ApiBearerAuth()
  @ApiOkResponse({ type: OpenInvitationsView })
  async list(@CurrentActor() actor: Actor): Promise<OpenInvitationsView> {
    const items = await this.invitations.open(actor);
    return { items: items.map((each) => OpenInvitationView.of(each)), next: null };
  }

  /** Take a code back. */
  @Delete('invitations/:id')
  @HoldersOf(inviters)
  @HttpCode(204)
  @ApiBearerAuth()
  @ApiNoContentResponse()
  async withdraw(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.invitations.withdraw(actor, id);
  }

  /** Make one's account with a code. */
  @Post()
  @Anyone()
  @WithoutIdempotency()
  @ApiCreatedResponse({ type: JoinedView })
  async join(@Body() body: JoiningBody, @Req() request: FastifyRequest): Promise<JoinedView> {
    const language = body.language ?? languageOf(request.headers['accept-language']);
    return JoinedView.of(await this.redemption.join({ ...body, language }, request.ip));
  }
}
