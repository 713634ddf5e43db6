import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AttendancesReading, mayReadAttendance, MeetingsReading } from '../../meetings/index.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PagesService } from '../pages.service.js';
import { MeetingPage } from './meeting.page.js';

interface Exchange {
  request: FastifyRequest;
  reply: FastifyReply;
}

const mostShown = 200;

/** The page of one meeting, also again after something was refused. */
@Injectable()
export class MeetingPages {
  constructor(
    private readonly pages: PagesService,
    private readonly reading: MeetingsReading,
    private readonly attendances: AttendancesReading,
  ) {}

  async show(
    actor: Actor,
    { request, reply }: Exchange,
    { id, search, problem }: { id: string; search: string; problem: Problem | null },
  ): Promise<void> {
    const meeting = await this.reading.one(actor, id);
    const present = mayReadAttendance(actor, meeting.branchId)
      ? (await this.attendances.list(actor, id, { limit: mostShown })).items
      : null;
    const found =
      meeting.mayKeep && search.trim() !== '' ? (await this.attendances.find(actor, id, search)).items : null;
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    renderPage(
      reply,
      { context, title: say('meeting_page.one', { day: meeting.meetsOn }), status: problem?.status ?? 200 },
      <MeetingPage
        meeting={meeting}
        present={present}
        search={search}
        found={found}
        problem={problem}
        say={say}
      />,
    );
  }

  /** Does something to a meeting and shows it again, with what was refused. */
  async after(actor: Actor, exchange: Exchange, id: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
      void exchange.reply.redirect(`/p/mt/${id}`, 303);
    } catch (error) {
      if (!(error instanceof Problem) || error.status === 404) throw error;
      await this.show(actor, exchange, { id, search: '', problem: error });
    }
  }
}
