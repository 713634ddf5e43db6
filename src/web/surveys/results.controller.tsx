import { Controller, Get, Param, Query, Req, Res, StreamableFile, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { writeCsv, writeXlsx } from '../../spreadsheets/write.js';
import { ComparisonService, SurveysService } from '../../wage-surveys/index.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PagesService } from '../pages.service.js';
import { BenefitsPage } from './benefits.page.js';
import { ComparisonPage } from './comparison.page.js';
import { FileParameters, TableQuery } from './forms.js';
import { cutsOf } from './cuts.js';
import type { TableChoiceProperties } from './table.parts.js';

const types = {
  svg: 'image/svg+xml',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The tables of a closed survey: `c` compares pay, `b` benefits. */
@ApiExcludeController()
@Controller('p/w/:id')
@UseFilters(PageFilter)
@UnionHolders('organizer', 'custodian')
export class ResultsPagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly surveys: SurveysService,
    private readonly comparisons: ComparisonService,
  ) {}

  @Get('c')
  async comparison(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) surveyId: string,
    @Query() { by = 'employer', measure = 'hourly' }: TableQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const wish = { surveyId, by, measure, language: context.language };
    const view = await this.comparisons.comparison(actor, wish);
    const choice = await this.choice(`/p/w/${surveyId}/c`, { surveyId, by, measure }, say);
    renderPage(
      reply,
      { context, title: say('survey_page.comparison') },
      <ComparisonPage view={view} choice={choice} say={say} />,
    );
  }

  @Get('b')
  async benefits(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) surveyId: string,
    @Query() { by = 'employer' }: TableQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const view = await this.comparisons.benefitGaps(actor, { surveyId, by, language: context.language });
    const choice = await this.choice(`/p/w/${surveyId}/b`, { surveyId, by, measure: null }, say);
    renderPage(
      reply,
      { context, title: say('survey_page.benefits') },
      <BenefitsPage view={view} choice={choice} say={say} />,
    );
  }

  @Get(':table.:form')
  async file(
    @CurrentActor() actor: Actor,
    @Param() { id: surveyId, table, form }: FileParameters,
    @Query() { by = 'employer', measure = 'hourly' }: TableQuery,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    const { language } = await this.pages.context(request, null);
    const wish = { surveyId, by, measure, language };
    const content = await this.contentOf(actor, wish, { table, form });
    const kind = form === 'svg' ? 'inline' : 'attachment';
    const disposition = `${kind}; filename="table-${table === 'c' ? 1 : 2}.${form}"`;
    return new StreamableFile(content, { type: types[form], disposition, length: content.length });
  }

  private async contentOf(
    actor: Actor,
    wish: Parameters<ComparisonService['comparison']>[1],
    { table, form }: Pick<FileParameters, 'table' | 'form'>,
  ): Promise<Buffer> {
    if (form === 'svg') {
      const picture = table === 'c' ? 'comparisonPicture' : 'benefitGapsPicture';
      return Buffer.from(await this.comparisons[picture](actor, wish));
    }
    const sheet = await this.comparisons[table === 'c' ? 'comparisonSheet' : 'benefitGapsSheet'](actor, wish);
    return form === 'csv' ? writeCsv(sheet) : writeXlsx(sheet);
  }

  private async choice(
    address: string,
    { surveyId, by, measure }: { surveyId: string; by: string; measure: string | null },
    say: ReturnType<typeof sayIn>,
  ): Promise<TableChoiceProperties> {
    const { groups } = await this.surveys.one(surveyId);
    const query = new URLSearchParams(measure === null ? { by } : { by, measure }).toString();
    return { address, query, offered: cutsOf(groups), by, measure, say };
  }
}
