import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DriveReportsService, DrivesReading } from '../../drives/index.js';
import { BranchesService } from '../../memberships/index.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PagesService } from '../pages.service.js';
import { DrivePage } from './drive.page.js';

export interface Exchange {
  request: FastifyRequest;
  reply: FastifyReply;
}

const monthsShown = 12;

/** The page of one drive, also again after something was refused. */
@Injectable()
export class DrivePages {
  constructor(
    private readonly pages: PagesService,
    private readonly reading: DrivesReading,
    private readonly reports: DriveReportsService,
    private readonly branches: BranchesService,
  ) {}

  async show(
    actor: Actor,
    { request, reply }: Exchange,
    { id, problem }: { id: string; problem: Problem | null },
  ): Promise<void> {
    const drive = await this.reading.one(actor, id);
    const isCommittee = drive.held === 'committee';
    const reports = isCommittee ? (await this.reports.list(actor, id, { limit: monthsShown })).items : [];
    const branches = isCommittee ? await this.branches.onDay(actor.today) : [];
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    renderPage(
      reply,
      { context, title: say('drive_page.one'), status: problem?.status ?? 200 },
      <DrivePage
        drive={drive}
        reports={reports}
        branches={branches}
        today={actor.today}
        problem={problem}
        say={say}
      />,
    );
  }

  /** Does something in a drive, then shows it again, with what was refused, or goes on to `where`. */
  async after<Done>(
    actor: Actor,
    exchange: Exchange,
    id: string,
    { work, where }: { work: () => Promise<Done>; where?: string | ((done: Done) => string) },
  ): Promise<void> {
    try {
      const done = await work();
      const next = typeof where === 'function' ? where(done) : where;
      void exchange.reply.redirect(next ?? `/p/dr/${id}`, 303);
    } catch (error) {
      if (!(error instanceof Problem) || error.status === 404) throw error;
      await this.show(actor, exchange, { id, problem: error });
    }
  }
}
