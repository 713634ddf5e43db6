import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Anyone } from '../../shared/access.js';
import { Settings } from '../../shared/settings.js';
import { PasskeyAnswerBody, PasskeyOptionsView } from '../factors/factors.dto.js';
import { siteOf } from '../factors/site.js';
import { OpenedSessionView } from '../sessions.dto.js';
import { WithoutIdempotency } from '../without-idempotency.js';
import { SignInService } from './sign-in.service.js';

@ApiTags('sessions')
@Controller('api/v1/sessions')
@Anyone()
@WithoutIdempotency()
export class PasskeySignInController {
  constructor(
    private readonly signIn: SignInService,
    private readonly settings: Settings,
  ) {}

  /** What a passkey is to be asked, once, within five minutes. */
  @Post('passkey-challenges')
  @ApiCreatedResponse({ type: PasskeyOptionsView })
  async ask(@Req() request: FastifyRequest): Promise<PasskeyOptionsView> {
    return { options: await this.signIn.askPasskey(siteOf(request, this.settings), request.ip) };
  }

  /** Sign in with a passkey alone. */
  @Post('passkeys')
  @ApiCreatedResponse({ type: OpenedSessionView })
  async open(
    @Body() { response }: PasskeyAnswerBody,
    @Req() request: FastifyRequest,
  ): Promise<OpenedSessionView> {
    const site = siteOf(request, this.settings);
    return OpenedSessionView.of(await this.signIn.withPasskey(response, site, { address: request.ip }));
  }
}
