import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemFilter } from '../http/problem.filter.js';
import { problemOf } from '../http/problem-of.js';
import { RulesService } from '../rules/index.js';
import { Problem } from '../shared/errors.js';
import { languageOf } from '../shared/messages/index.js';
import { renderPage } from './frame.js';
import { type PageContext, type Say, sayIn } from './page.js';
import { PagesService } from './pages.service.js';

/** On a page a refusal is a page; whoever is not signed in is asked to. */
@Catch()
@Injectable()
export class PageFilter implements ExceptionFilter {
  private readonly fallback = new ProblemFilter();

  constructor(private readonly pages: PagesService) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(error);
    if (!problem) return this.fallback.catch(error, host);
    if (problem.code === 'session.required') return void reply.redirect('/p/sign-in', 303);
    const context = await this.pages.context(request, null);
    const say = sayIn(context.language);
    if (problem.code === 'union.locked') return showClosed(reply, context, say);
    renderPage(
      reply,
      { context, title: say('page.error'), status: problem.status },
      <>
        <ProblemNote problem={problem} say={say} />
        <p>
          <a href="/p">{say('page.home')}</a>
        </p>
      </>,
    );
  }
}

/** For the page behind a link, which reads no cookie: everything else is refused there as the API does. */
@Catch()
@Injectable()
export class ClosedPageFilter implements ExceptionFilter {
  private readonly fallback = new ProblemFilter();

  constructor(private readonly rules: RulesService) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const problem = problemOf(error);
    if (problem?.code !== 'union.locked') return this.fallback.catch(error, host);
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const language = languageOf(request.headers['accept-language']);
    const context = { language, profile: await this.rules.profile(), actor: null, path: '/p' };
    showClosed(host.switchToHttp().getResponse<FastifyReply>(), context, sayIn(language));
  }
}

/** Plain, under the outward name: it tells a stranger that something is closed, and nothing else. */
function showClosed(reply: FastifyReply, context: PageContext, say: Say): void {
  renderPage(
    reply,
    { context, title: say('union.locked'), status: 503, bare: true },
    <>
      <p>{say('panic.closed_intro')}</p>
      <p>
        <a href="/p/open">{say('panic.open_link')}</a>
      </p>
    </>,
  );
}

/** The sentence of a problem, and one line for each field. */
export function ProblemNote({ problem, say }: { problem: Problem; say: ReturnType<typeof sayIn> }) {
  return (
    <div class="problem" role="alert">
      <p>{say(problem.code, problem.values)}</p>
      {problem.errors.length > 0 ? (
        <ul>
          {problem.errors.map((error) => (
            <li key={error.field}>
              {error.field}: {say(error.code, error.values)}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
