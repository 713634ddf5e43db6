import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { IdPipe } from '../../http/id.pipe.js';
import { SignedIn } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Settings } from '../../shared/settings.js';
import { CurrentActor } from '../current-actor.js';
import { PassphraseChangeService } from '../sign-in/passphrase-change.service.js';
import { WithoutIdempotency } from '../without-idempotency.js';
import {
  AddedPasskeyView,
  FactorCodeBody,
  OwnFactorsView,
  OwnPassphraseBody,
  PasskeyAnswerBody,
  PasskeyBody,
  PasskeyOptionsView,
  PassphraseChangeBody,
  RecoveryCodesView,
  TotpSecretView,
} from './factors.dto.js';
import { OwnFactorsService } from './own-factors.service.js';
import { OwnPasskeysService } from './own-passkeys.service.js';
import { ProofsService } from './proofs.service.js';
import { siteOf } from './site.js';

/** Bodies and answers here are secrets: no record of them is kept for a repeated request. */
@ApiTags('me')
@ApiBearerAuth()
@Controller('api/v1/me')
@SignedIn()
@WithoutIdempotency()
export class FactorsController {
  constructor(
    private readonly factors: OwnFactorsService,
    private readonly passkeys: OwnPasskeysService,
    private readonly proofs: ProofsService,
    private readonly passphrase: PassphraseChangeService,
    private readonly settings: Settings,
  ) {}

  /** What I can sign in with beside my passphrase. */
  @Get('factors')
  @ApiOkResponse({ type: OwnFactorsView })
  async list(@CurrentActor() actor: Actor): Promise<OwnFactorsView> {
    return OwnFactorsView.of(await this.factors.own(actor));
  }

  /** Begin to set up an authenticator app; it counts once a code of it was given. */
  @Post('factors/totp')
  @ApiCreatedResponse({ type: TotpSecretView })
  async beginTotp(@CurrentActor() actor: Actor, @Body() body: OwnPassphraseBody): Promise<TotpSecretView> {
    return TotpSecretView.of(await this.factors.beginTotp(actor, body.passphrase));
  }

  /** A code of the new app: from now on it counts, in the place of an earlier one. */
  @Post('factors/totp/confirmation')
  @ApiCreatedResponse({ type: RecoveryCodesView })
  async confirmTotp(@CurrentActor() actor: Actor, @Body() body: FactorCodeBody): Promise<RecoveryCodesView> {
    return { recoveryCodes: await this.factors.confirmTotp(actor, body.code) };
  }

  @Delete('factors/totp')
  @HttpCode(204)
  @ApiNoContentResponse()
  async removeTotp(@CurrentActor() actor: Actor): Promise<void> {
    await this.factors.removeTotp(actor);
  }

  /** Begin to add a passkey: what the browser is to be asked, once, within five minutes. */
  @Post('factors/passkey-challenges')
  @ApiCreatedResponse({ type: PasskeyOptionsView })
  async beginPasskey(
    @CurrentActor() actor: Actor,
    @Body() body: OwnPassphraseBody,
    @Req() request: FastifyRequest,
  ): Promise<PasskeyOptionsView> {
    const site = siteOf(request, this.settings);
    return { options: await this.passkeys.begin(actor, body.passphrase, site) };
  }

  /** Add the passkey that the device made. */
  @Post('factors/passkeys')
  @ApiCreatedResponse({ type: AddedPasskeyView })
  async addPasskey(
    @CurrentActor() actor: Actor,
    @Body() { response, nickname }: PasskeyBody,
    @Req() request: FastifyRequest,
  ): Promise<AddedPasskeyView> {
    const site = siteOf(request, this.settings);
    return this.passkeys.add(actor, { response, nickname, site });
  }

  @Delete('factors/passkeys/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async removePasskey(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.passkeys.remove(actor, id);
  }

  /** Ten new recovery codes; earlier ones count no more. */
  @Post('factors/recovery-codes')
  @ApiCreatedResponse({ type: RecoveryCodesView })
  async newCodes(@CurrentActor() actor: Actor): Promise<RecoveryCodesView> {
    return { recoveryCodes: await this.factors.newCodes(actor) };
  }

  /** Show again, with a code, that it is me: needed before factors change. */
  @Post('factors/proof')
  @HttpCode(204)
  @ApiNoContentResponse()
  async prove(@CurrentActor() actor: Actor, @Body() body: FactorCodeBody): Promise<void> {
    await this.proofs.prove(actor, body.code);
  }

  /** The same with a passkey, asked by `POST /api/v1/sessions/passkey-challenges`. */
  @Post('factors/passkey-proof')
  @HttpCode(204)
  @ApiNoContentResponse()
  async provePasskey(
    @CurrentActor() actor: Actor,
    @Body() { response }: PasskeyAnswerBody,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.passkeys.prove(actor, response, siteOf(request, this.settings));
  }

  /** Change my passphrase; whoever is signed in elsewhere is signed out. */
  @Put('passphrase')
  @HttpCode(204)
  @ApiNoContentResponse()
  async changePassphrase(
    @CurrentActor() actor: Actor,
    @Body() { current, next }: PassphraseChangeBody,
  ): Promise<void> {
    await this.passphrase.change(actor, current, next);
  }
}
