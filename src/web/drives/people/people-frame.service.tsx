import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ComponentChildren, VNode } from 'preact';
import { Problem } from '../../../shared/errors.js';
import type { MessageCode } from '../../../shared/messages/index.js';
import { renderPage } from '../../frame.js';
import { type Say, sayIn } from '../../page.js';
import { ProblemNote } from '../../page.filter.js';
import { PagesService } from '../../pages.service.js';

export interface Exchange {
  request: FastifyRequest;
  reply: FastifyReply;
}

interface Framed {
  driveId: string;
  title: MessageCode;
  problem?: Problem | null;
  /** of a page that shows by itself what was refused */
  status?: number;
}

const places: readonly { part: string; label: MessageCode }[] = [
  { part: 't', label: 'people_page.today' },
  { part: 'c', label: 'people_page.people' },
  { part: 's', label: 'cards_page.place' },
  { part: 'a', label: 'actions_page.place' },
  { part: 'b', label: 'people_page.tests' },
  { part: 'n', label: 'people_page.numbers' },
  { part: 'l', label: 'people_page.lists' },
];

/** What the pages about the people of a drive have around them. Their titles tell nothing of what they are about. */
@Injectable()
export class PeopleFrame {
  constructor(private readonly pages: PagesService) {}

  async show(
    { request, reply }: Exchange,
    { driveId, title, problem = null, status = problem?.status ?? 200 }: Framed,
    body: (say: Say) => ComponentChildren,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    renderPage(
      reply,
      { context, title: say(title), status },
      <>
        <Places driveId={driveId} say={say} />
        {problem ? <ProblemNote problem={problem} say={say} /> : null}
        {body(say)}
      </>,
    );
  }

  /** Does something, then leads on; what was refused is shown by `again`. */
  async after(
    { reply }: Exchange,
    work: () => Promise<string>,
    again: (problem: Problem) => Promise<void>,
  ): Promise<void> {
    try {
      void reply.redirect(await work(), 303);
    } catch (error) {
      if (!(error instanceof Problem) || error.status === 404) throw error;
      await again(error);
    }
  }
}

/** Where somebody in a drive goes from here. */
export function Places({ driveId, say }: { driveId: string; say: Say }): VNode {
  return (
    <nav>
      {places.map(({ part, label }) => (
        <a key={part} href={`/p/dr/${driveId}/${part}`}>
          {say(label)}
        </a>
      ))}
    </nav>
  );
}
