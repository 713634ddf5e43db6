import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../shared/actor.js';
import { Choice, Text } from '../../shared/fields.js';
import { type Language, languages } from '../../shared/messages/index.js';
import { askedLanguage } from '../imports/asked-language.js';
import { type Measure, measures } from '../closing/published.js';

export class TableQuery {
  @Text({
    example: 'employer,jobClass',
    description: 'employer, site, jobClass or a further group of the survey; several joined by commas',
  })
  by!: string;

  @Choice(languages, { optional: true, description: 'of words for people; else Accept-Language' })
  language?: Language;
}

export class ComparisonQuery extends TableQuery {
  @Choice(measures, { optional: true })
  measure?: Measure;
}

/** What was asked for, else what the program accepts, else the account's own language. */
export function languageAsked(query: TableQuery, request: FastifyRequest, actor: Actor): Language {
  return query.language ?? askedLanguage(actor, request.headers['accept-language']);
}
