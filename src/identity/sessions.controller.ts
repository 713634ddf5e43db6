import { Body, Controller, Delete, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../shared/actor.js';
import { Anyone, SignedIn } from '../shared/access.js';
import { CurrentActor } from './current-actor.js';
import { OpenedSessionView, CodedSignInBody } from './sessions.dto.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in/sign-in.service.js';
import { WithoutIdempotency } from './without-idempotency.js';

@ApiTags('sessions')
@Controller('api/v1/sessions')
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly signIn: SignInService,
  ) {}

  /** Sign in with a name, a passphrase and, where there is a second factor, a code; the token is shown this once. */
  @Post()
  @Anyone()
  @WithoutIdempotency()
  @ApiCreatedResponse({ type: OpenedSessionView })
  async open(@Body() body: CodedSignInBody, @Req() request: FastifyRequest): Promise<OpenedSessionView> {
    const { name, passphrase, code } = body;
    const place = { address: request.ip };
    return OpenedSessionView.of(await this.signIn.signIn(name, passphrase, code ?? null, place));
  }

  /** Sign out; the token is refused from the next request on. */
  @Delete('current')
  @SignedIn()
  @HttpCode(204)
  @ApiBearerAuth()
  @ApiNoContentResponse()
  async end(@CurrentActor() actor: Actor): Promise<void> {
    await this.sessions.endCurrent(actor);
  }
}
