import { Body, Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import { type Actor, scopeOf } from '../../shared/actor.js';
import { ClosingService, CodesService, SurveysService, SurveyView } from '../../wage-surveys/index.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PagesService } from '../pages.service.js';
import { CodesPage } from './codes.page.js';
import { ClosingForm, CodesForm, NewSurveyForm } from './forms.js';
import { SurveyPage } from './survey.page.js';
import { SurveyPagesService } from './survey-pages.service.js';
import { SurveysPage } from './surveys.page.js';

const furtherGroups = ['covered', 'permanent', 'gender'] as const;
const mostListed = 100;

@ApiExcludeController()
@Controller('p/w')
@UseFilters(PageFilter)
export class SurveysPagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly surveys: SurveysService,
    private readonly codes: CodesService,
    private readonly closing: ClosingService,
    private readonly whole: SurveyPagesService,
  ) {}

  @Get()
  @UnionHolders('organizer', 'custodian')
  async list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const { items } = await this.surveys.list(mostListed, undefined);
    const surveys = items.map((survey) => SurveyView.of(survey, actor.today));
    const mayStart = scopeOf(actor, ['organizer']).union;
    renderPage(
      reply,
      { context, title: say('page.surveys') },
      <SurveysPage surveys={surveys} today={actor.today} say={say} mayStart={mayStart} />,
    );
  }

  @Post()
  @UnionHolders('organizer')
  async start(
    @CurrentActor() actor: Actor,
    @Body() form: NewSurveyForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const groups = furtherGroups.filter((group) => form[group] !== undefined);
    const { title, opensOn, closesOn } = form;
    const survey = await this.surveys.create(actor, { title, opensOn, closesOn, groups });
    void reply.redirect(`/p/w/${survey.id}`, 303);
  }

  @Get(':id')
  @UnionHolders('organizer', 'custodian')
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const view = await this.whole.survey(actor, id);
    const say = sayIn(context.language);
    renderPage(reply, { context, title: view.survey.title }, <SurveyPage view={view} say={say} />);
  }

  @Post(':id/codes')
  @UnionHolders('organizer')
  async makeCodes(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: CodesForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { codes } = await this.codes.make(actor, id, form.count);
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    renderPage(
      reply,
      { context, title: say('survey_page.codes') },
      <CodesPage codes={codes} surveyId={id} say={say} />,
    );
  }

  @Post(':id/closing')
  @UnionHolders('organizer')
  async close(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: ClosingForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.closing.close(actor, id, { poolUnconfirmed: form.poolUnconfirmed !== undefined });
    void reply.redirect(`/p/w/${id}`, 303);
  }
}
