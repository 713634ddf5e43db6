import { Controller, Get, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BookImportsService, BookReading, BookRows, BookUndoing, longestMinutes } from '../../books/index.js';
import { IdPipe } from '../../http/id.pipe.js';
import { bePatient } from '../../http/patience.js';
import { readUpload } from '../../http/upload.js';
import { CurrentActor } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PagesService } from '../pages.service.js';
import { BookPage } from './book.page.js';
import { BooksPage } from './books.page.js';
import { BookPageQuery, settingsOf } from './forms.js';
import { PreviewPage } from './preview.page.js';

const onPage = { files: 20, rows: 100 };

/** Sheets of an earlier book: looked at, taken, taken back. */
@ApiExcludeController()
@Controller('p/bo')
@UseFilters(PageFilter)
@UnionHolders('treasurer', 'secretary')
export class BooksPagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly imports: BookImportsService,
    private readonly reading: BookReading,
    private readonly rows: BookRows,
    private readonly undoing: BookUndoing,
  ) {}

  @Get()
  async all(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const { items } = await this.reading.list({ limit: onPage.files });
    const body = <BooksPage files={items} today={actor.today} say={say} />;
    renderPage(reply, { context, title: say('book.title') }, body);
  }

  @Post()
  async bring(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    bePatient(request, longestMinutes);
    const upload = await readUpload(request);
    const settings = await settingsOf(upload);
    const asked = { upload, settings, mapping: {} };
    const report = await this.imports.bring({ ...actor, language: context.language }, asked);
    if (report.importId) return void reply.redirect(`/p/bo/${report.importId}`, 303);
    const say = sayIn(context.language);
    const names = await this.reading.namesOf(report.rows);
    const body = <PreviewPage {...{ report, settings, names, context, say }} />;
    renderPage(reply, { context, title: say('book.preview') }, body);
  }

  @Get(':id')
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { status, after }: BookPageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const report = await this.reading.one(id);
    const wanted = { limit: onPage.rows, ...(status ? { status } : {}), ...(after ? { after } : {}) };
    const rows = await this.rows.page(actor, id, wanted);
    const body = <BookPage {...{ id, report, rows, context, say }} />;
    renderPage(reply, { context, title: say('book.report') }, body);
  }

  @Post(':id/undoing')
  async undo(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.undoing.undo(actor, id);
    void reply.redirect(`/p/bo/${id}`, 303);
  }
}
