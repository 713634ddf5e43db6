import { Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor } from '../../identity/index.js';
import { StatusService } from '../../me/index.js';
import { SignedIn } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { nothingHere } from '../../shared/errors.js';
import { Settings } from '../../shared/settings.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PagesService } from '../pages.service.js';
import { checkAddress } from './code-picture.js';
import { ReceiptPage } from './receipt.page.js';
import { StatusPage } from './status.page.js';

/** `17-42`: the credential's number and the receipt's, neither longer than the database holds. */
const receiptNumber = /^(\d{1,9})-(\d{1,9})$/;

/** A member's own page, and each receipt by itself to print or to show. */
@ApiExcludeController()
@Controller('p/st')
@UseFilters(PageFilter)
@SignedIn()
export class StatusPagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly status: StatusService,
    private readonly settings: Settings,
  ) {}

  @Get()
  async own(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const status = await this.status.own({ ...actor, language: context.language });
    renderPage(
      reply,
      { context, title: say('status_page.title') },
      <StatusPage status={status} context={context} say={say} />,
    );
  }

  @Get('r/:number')
  async receipt(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [, credential = '0', place = '0'] = receiptNumber.exec(number) ?? [];
    const receipt = await this.status.ownReceipt(actor, {
      credential: Number(credential),
      receipt: Number(place),
    });
    if (!receipt) throw nothingHere();
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const check = receipt.code ? await checkAddress(receipt.code, request, this.settings) : null;
    renderPage(
      reply,
      { context, title: say('status_page.receipt') },
      <ReceiptPage receipt={receipt} check={check} context={context} say={say} />,
    );
  }
}
