import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FeedsService, InPersonService, PreviewService, ToldService } from '../../reminders/index.js';
import type { Actor } from '../../shared/actor.js';
import { daysAfter } from '../../shared/days.js';
import { Settings } from '../../shared/settings.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PagesService } from '../pages.service.js';
import { timeFormat } from '../times.js';
import { AllRemindersPage, RemindersPage } from './reminders.page.js';

interface Asking {
  actor: Actor;
  request: FastifyRequest;
  reply: FastifyReply;
}

const daysShown = 14;
const toldShown = 20;
const inPersonShown = 50;

/** What else the pages of reminders show. */
@Injectable()
export class RemindersAround {
  constructor(
    readonly feeds: FeedsService,
    readonly inPerson: InPersonService,
  ) {}
}

@Injectable()
export class ReminderPagesService {
  constructor(
    private readonly pages: PagesService,
    private readonly settings: Settings,
    private readonly previews: PreviewService,
    private readonly told: ToldService,
    private readonly around: RemindersAround,
  ) {}

  /** @param made the path of a calendar address that was just made */
  async show({ actor, request, reply }: Asking, made: string | null): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const view = {
      coming: await this.previews.preview(actor, daysAfter(actor.today, daysShown), false),
      told: (await this.told.list(actor, { limit: toldShown }, false)).items,
      feedSince: await this.around.feeds.madeAt(actor),
      made: made && new URL(made, this.settings.publicUrl ?? `${request.protocol}://${request.host}`).href,
      seesOthers: actor.mandates.some(({ role, scopeKind }) => tells(role, scopeKind)),
    };
    const title = say('reminder_page.title');
    renderPage(reply, { context, title }, <RemindersPage view={view} say={say} time={timeFormat(context)} />);
  }

  async showAll({ actor, request, reply }: Asking): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const view = {
      coming: await this.previews.preview(actor, daysAfter(actor.today, daysShown)),
      inPerson: (await this.around.inPerson.list(actor, { limit: inPersonShown })).items,
    };
    const title = say('reminder_page.all_title');
    renderPage(
      reply,
      { context, title },
      <AllRemindersPage view={view} say={say} time={timeFormat(context)} />,
    );
  }
}

function tells(role: string, scopeKind: string): boolean {
  return role === 'steward' || role === 'committee' || (role === 'secretary' && scopeKind === 'union');
}
