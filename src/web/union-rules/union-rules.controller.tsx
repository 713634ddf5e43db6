import { Body, Controller, Get, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isOfMoney, RuleVersionsService } from '../../dues/index.js';
import { CurrentActor } from '../../identity/index.js';
import { SignedIn, UnionHolders } from '../../shared/access.js';
import { type Actor, scopeOf } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { figuresIn } from '../figures.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PageMark } from '../page-mark.js';
import { PagesService } from '../pages.service.js';
import { AskingService } from '../proposals/asking.service.js';
import { attempt, type CameBack, cameBack } from '../typed.js';
import { numberIn, UnionRuleForm } from './forms.js';
import { UnionRulesPage } from './union-rules.page.js';

interface Exchange {
  actor: Actor;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** What dues cost and what the by-laws say in numbers, for everybody to read; two people change it. */
@ApiExcludeController()
@Controller('p/ru')
@UseFilters(PageFilter)
@SignedIn()
export class UnionRulesPagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly versions: RuleVersionsService,
    private readonly asking: AskingService,
  ) {}

  @Get()
  async all(
    @CurrentActor() actor: Actor,
    @Query() _mark: PageMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show({ actor, request, reply }, null);
  }

  @Post()
  @UnionHolders('treasurer', 'secretary')
  async propose(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const problem = await attempt(UnionRuleForm, body, async (form) => {
      const { rule, fromMonth, citation } = form;
      const payload = { rule, value: numberIn(form), effectiveFrom: `${fromMonth}-01`, citation };
      const refused = await this.asking.ask(actor, reply, { kind: 'rule-version', payload });
      const { profile } = await this.pages.context(request, null);
      return refused && inMoney(refused, rule, profile?.currency ?? '');
    });
    if (problem) await this.show({ actor, request, reply }, cameBack('c', body, problem));
  }

  private async show({ actor, request, reply }: Exchange, back: CameBack | null): Promise<void> {
    const versions = await this.versions.all();
    const mayPropose = scopeOf(actor, ['treasurer', 'secretary']).union;
    const context = await this.pages.context(request, reply);
    const currency = context.profile?.currency ?? '';
    renderPage(
      reply,
      {
        context,
        title: sayIn(context.language)('union_rule.title'),
        status: back?.problem.status ?? 200,
      },
      <UnionRulesPage
        versions={versions}
        today={actor.today}
        mayPropose={mayPropose}
        back={back}
        part={{ currency, figures: figuresIn(context), say: sayIn(context.language) }}
      />,
    );
  }
}

/** The bounds of an amount, which the rule knows in cents, as amounts are written. */
function inMoney(problem: Problem, rule: string, currency: string): Problem {
  const { least, most } = problem.values;
  if (problem.code !== 'rule.value_out_of_range' || !isOfMoney(rule)) return problem;
  const amount = (cents: unknown) => ({ amountCents: Number(cents), currency });
  return new Problem(422, problem.code, { least: amount(least), most: amount(most) });
}
