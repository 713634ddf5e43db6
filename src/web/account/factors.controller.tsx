import { Body, Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdPipe } from '../../http/id.pipe.js';
import {
  CurrentActor,
  OwnFactorsService,
  OwnPasskeysService,
  PassphraseChangeService,
  ProofsService,
} from '../../identity/index.js';
import { SignedIn } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { PageFilter } from '../page.filter.js';
import { AccountPagesService } from './account-pages.service.js';
import { CodeForm, PassphraseChangeForm, PassphraseForm } from './forms.js';
import { shownSecret, TotpPage } from './totp.page.js';

/** What somebody signs in with. */
@ApiExcludeController()
@Controller('p/f')
@UseFilters(PageFilter)
@SignedIn()
export class FactorsPagesController {
  constructor(
    private readonly pages: AccountPagesService,
    private readonly factors: OwnFactorsService,
    private readonly passkeys: OwnPasskeysService,
    private readonly proofs: ProofsService,
    private readonly passphrases: PassphraseChangeService,
  ) {}

  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.pages.factorsPage({ request, reply }, actor);
  }

  @Post('totp')
  async beginTotp(
    @CurrentActor() actor: Actor,
    @Body() { passphrase }: PassphraseForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const exchange = { request, reply };
    await this.pages.orFactorsPage(exchange, actor, async () => {
      const shown = await shownSecret(await this.factors.beginTotp(actor, passphrase));
      await this.pages.render(exchange, (say) => <TotpPage shown={shown} problem={null} say={say} />);
    });
  }

  @Post('totp/confirmation')
  async confirmTotp(
    @CurrentActor() actor: Actor,
    @Body() { code }: CodeForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const exchange = { request, reply };
    try {
      await this.pages.codesOrBack(exchange, await this.factors.confirmTotp(actor, code));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await this.pages.render(exchange, (say) => <TotpPage shown={null} problem={error} say={say} />, error);
    }
  }

  @Post('totp/removal')
  async removeTotp(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.pages.orFactorsPage({ request, reply }, actor, async () => {
      await this.factors.removeTotp(actor);
      void reply.redirect('/p/f', 303);
    });
  }

  @Post('passkeys/:id/removal')
  async removePasskey(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.pages.orFactorsPage({ request, reply }, actor, async () => {
      await this.passkeys.remove(actor, id);
      void reply.redirect('/p/f', 303);
    });
  }

  @Post('codes')
  async newCodes(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const exchange = { request, reply };
    await this.pages.orFactorsPage(exchange, actor, async () => {
      await this.pages.codesOrBack(exchange, await this.factors.newCodes(actor));
    });
  }

  @Post('proof')
  async prove(
    @CurrentActor() actor: Actor,
    @Body() { code }: CodeForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.pages.orFactorsPage({ request, reply }, actor, async () => {
      await this.proofs.prove(actor, code);
      void reply.redirect('/p/f', 303);
    });
  }

  @Post('passphrase')
  async changePassphrase(
    @CurrentActor() actor: Actor,
    @Body() { current, next, again }: PassphraseChangeForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.pages.orFactorsPage({ request, reply }, actor, async () => {
      if (next !== again) throw new Problem(422, 'account.passphrases_differ');
      await this.passphrases.change(actor, current, next);
      void reply.redirect('/p', 303);
    });
  }
}
