import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  BankLinesService,
  BankStatementSettings,
  BringingStatements,
  StatementListService,
} from '../../bank/index.js';
import { IdPipe } from '../../http/id.pipe.js';
import { readUpload, type Upload } from '../../http/upload.js';
import { validateField } from '../../http/validate.js';
import { CurrentActor } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PagesService } from '../pages.service.js';
import { BankPage } from './bank.page.js';
import { BankLineForm, BankLineQuery } from './forms.js';
import { LinePage } from './line.page.js';
import { BankLinePages } from './line-pages.service.js';
import { BankPreview } from './preview.page.js';

const onPage = 20;

interface Exchange {
  request: FastifyRequest;
  reply: FastifyReply;
  problem: Problem | null;
}

/** Statements of the bank: bringing a file, and what becomes of each line. */
@ApiExcludeController()
@Controller('p/bk')
@UseFilters(PageFilter)
@UnionHolders('treasurer')
export class BankPagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly bringing: BringingStatements,
    private readonly statements: StatementListService,
    private readonly lines: BankLinesService,
    private readonly acting: BankLinePages,
  ) {}

  @Get()
  show(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.showAll(actor, { request, reply, problem: null });
  }

  @Post()
  async bring(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const upload = await readUpload(request);
    const dryRun = upload.fields['act'] !== 'bring';
    try {
      const report = await this.bringing.bring(actor, { upload, settings: await settingsOf(upload), dryRun });
      if (!dryRun) return void reply.redirect('/p/bk', 303);
      const context = await this.pages.context(request, reply);
      const say = sayIn(context.language);
      const body = <BankPreview report={report} context={context} say={say} />;
      renderPage(reply, { context, title: say('bank_page.preview') }, body);
    } catch (error) {
      if (!(error instanceof Problem) || error.status === 404) throw error;
      await this.showAll(actor, { request, reply, problem: error });
    }
  }

  @Get(':id')
  one(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { member }: BankLineQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.showLine(actor, { id, member: member ?? null }, { request, reply, problem: null });
  }

  @Post(':id')
  async act(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: BankLineForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const problem = await this.acting.act(actor, id, form);
    if (problem) return this.showLine(actor, { id, member: null }, { request, reply, problem });
    void reply.redirect('/p/bk', 303);
  }

  private async showAll(actor: Actor, { request, reply, problem }: Exchange): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const open = await this.lines.list(actor, { open: '1', limit: onPage });
    const ids = open.items.map(({ id }) => id);
    const best = await this.acting.best(actor, ids);
    const { items: statements } = await this.statements.list({ limit: onPage });
    renderPage(
      reply,
      { context, title: say('bank.title'), status: problem?.status ?? 200 },
      <BankPage {...{ open, best, statements, problem, context, say }} />,
    );
  }

  private async showLine(
    actor: Actor,
    { id, member }: { id: string; member: number | null },
    { request, reply, problem }: Exchange,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const line = await this.lines.one(actor, id);
    const isOpen = line.match === null && line.settingAside === null;
    const suggested = isOpen ? await this.acting.suggested(actor, id, member) : null;
    renderPage(
      reply,
      { context, title: say('bank_page.line'), status: problem?.status ?? 200 },
      <LinePage {...{ line, suggested, problem, context, say }} />,
    );
  }
}

/** The same settings as in the API, from the fields of a form. */
function settingsOf({ fields }: Upload): Promise<BankStatementSettings> {
  const { dayOrder, doubtful, untilOn } = fields;
  return validateField(BankStatementSettings, {
    ...(dayOrder ? { dayOrder } : {}),
    ...(doubtful ? { doubtful } : {}),
    ...(untilOn ? { untilOn } : {}),
    leaveUnread: fields['leaveUnread'] === 'true',
  });
}
