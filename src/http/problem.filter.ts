import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../shared/errors.js';
import { languageOf, say } from '../shared/messages/index.js';
import { problemOf } from './problem-of.js';

/** RFC 9457: every refusal leaves as a problem document in the asker's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    const problem = problemOf(error);
    if (problem === null) this.logger.error(describe(error));
    void reply
      .status(problem?.status ?? 500)
      .headers(
        problem?.status === 429 ? { 'retry-after': String(Number(problem.values['seconds'] ?? 60)) } : {},
      )
      .type('application/problem+json')
      .send(JSON.stringify(problemDocument(problem, languageOf(request.headers['accept-language']))));
  }
}

/** The stack says where; the message of a database error may carry somebody's data, so it stays out of the log. */
function describe(error: unknown): string {
  if (!(error instanceof Error) || error instanceof HttpException) return String(error);
  const where = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8);
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  const constraint = 'constraint' in error ? ` ${String(error.constraint)}` : '';
  return [`${error.name}${code}${constraint}`, ...where].join('\n');
}

export function problemDocument(problem: Problem | null, language: 'en' | 'fr'): Record<string, unknown> {
  const code = problem?.code ?? 'request.failed';
  const values = problem?.values ?? {};
  return {
    type: 'about:blank',
    title: say(language, code, values),
    status: problem?.status ?? 500,
    code,
    detail: say(language, code, values),
    ...(problem && problem.errors.length > 0
      ? {
          errors: problem.errors.map((error) => ({
            field: error.field,
            code: error.code,
            message: say(language, error.code, error.values),
          })),
        }
      : {}),
    ...problem?.extra,
  };
}
