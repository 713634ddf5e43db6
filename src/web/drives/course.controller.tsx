import { Body, Controller, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AuthorizationsService, CourseService, DriveReportsService } from '../../drives/index.js';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { Holders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { PageFilter } from '../page.filter.js';
import { DrivePages } from './drive-pages.service.js';
import { AuthorizationForm, EstimateForm, ReportForm, SiteForm, SiteNameForm, StageForm } from './forms.js';

/** What the committee writes down of its drive. */
@ApiExcludeController()
@Controller('p/dr/:id/k')
@UseFilters(PageFilter)
@Holders('committee')
export class DriveCoursePagesController {
  constructor(
    private readonly showing: DrivePages,
    private readonly course: CourseService,
    private readonly authorizations: AuthorizationsService,
    private readonly reports: DriveReportsService,
  ) {}

  @Post('s')
  async stage(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: StageForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const work = (): Promise<void> => this.course.begin(actor, id, form);
    await this.showing.after(actor, { request, reply }, id, { work });
  }

  @Post('e')
  async estimate(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: EstimateForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const work = (): Promise<void> => this.course.estimate(actor, id, form);
    await this.showing.after(actor, { request, reply }, id, { work });
  }

  @Post('b')
  async authorize(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: AuthorizationForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const work = (): Promise<void> => this.authorizations.record(actor, id, form);
    await this.showing.after(actor, { request, reply }, id, { work });
  }

  @Post('t')
  async target(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { name }: SiteNameForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const work = (): Promise<void> => this.course.targetNamed(actor, id, name);
    await this.showing.after(actor, { request, reply }, id, { work });
  }

  @Post('u')
  async drop(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { siteId }: SiteForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const work = (): Promise<void> => this.course.drop(actor, id, siteId);
    await this.showing.after(actor, { request, reply }, id, { work });
  }

  @Post('m')
  async report(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: ReportForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const work = (): Promise<void> => this.reports.write(actor, id, form);
    await this.showing.after(actor, { request, reply }, id, { work });
  }
}
