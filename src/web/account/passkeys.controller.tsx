import { Body, Controller, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type AuthenticationResponseJSON,
  CurrentActor,
  OwnPasskeysService,
  type RegistrationResponseJSON,
  SignInService,
  siteOf,
} from '../../identity/index.js';
import { SignedIn } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Settings } from '../../shared/settings.js';
import { PageFilter } from '../page.filter.js';
import { AccountPagesService } from './account-pages.service.js';
import { answerIn, NamedPasskeyForm, NewPasskeyForm, PasskeyForm } from './forms.js';
import { allowPasskeyScript, PasskeyPage } from './passkey.page.js';

/** Adding a passkey, and showing one again. */
@ApiExcludeController()
@Controller('p/f')
@UseFilters(PageFilter)
@SignedIn()
export class PasskeyPagesController {
  constructor(
    private readonly pages: AccountPagesService,
    private readonly passkeys: OwnPasskeysService,
    private readonly signIns: SignInService,
    private readonly settings: Settings,
  ) {}

  /** Asks the device to make one. */
  @Post('key')
  async begin(
    @CurrentActor() actor: Actor,
    @Body() { passphrase, nickname }: NewPasskeyForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const exchange = { request, reply };
    await this.pages.orFactorsPage(exchange, actor, async () => {
      const options = await this.passkeys.begin(actor, passphrase, siteOf(request, this.settings));
      allowPasskeyScript(reply);
      const asked = { options, does: 'create', action: '/p/f/passkeys', nickname, back: '/p/f' } as const;
      await this.pages.render(exchange, (say) => <PasskeyPage {...asked} say={say} />);
    });
  }

  @Post('passkeys')
  async add(
    @CurrentActor() actor: Actor,
    @Body() form: NamedPasskeyForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const exchange = { request, reply };
    await this.pages.orFactorsPage(exchange, actor, async () => {
      const response = answerIn<RegistrationResponseJSON>(form);
      const site = siteOf(request, this.settings);
      const added = await this.passkeys.add(actor, { response, nickname: form.nickname, site });
      await this.pages.codesOrBack(exchange, added.recoveryCodes);
    });
  }

  /** Asks the device for one of the actor's own. */
  @Post('proof/key')
  async ask(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const exchange = { request, reply };
    await this.pages.orFactorsPage(exchange, actor, async () => {
      const options = await this.signIns.askPasskey(siteOf(request, this.settings), request.ip);
      allowPasskeyScript(reply);
      const asked = { options, does: 'get', action: '/p/f/proof/passkey', back: '/p/f' } as const;
      await this.pages.render(exchange, (say) => <PasskeyPage {...asked} say={say} />);
    });
  }

  @Post('proof/passkey')
  async prove(
    @CurrentActor() actor: Actor,
    @Body() form: PasskeyForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.pages.orFactorsPage({ request, reply }, actor, async () => {
      const response = answerIn<AuthenticationResponseJSON>(form);
      await this.passkeys.prove(actor, response, siteOf(request, this.settings));
      void reply.redirect('/p/f', 303);
    });
  }
}
