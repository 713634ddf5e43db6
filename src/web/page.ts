import type { FastifyReply, FastifyRequest } from 'fastify';
import type { UnionProfile } from '../rules/index.js';
import type { Actor } from '../shared/actor.js';
import {
  type Language,
  type MessageCode,
  type MessageValues,
  languageOf,
  languages,
  say,
} from '../shared/messages/index.js';

/** What every page knows: the language it speaks, the outward name it carries, who reads it. */
export interface PageContext {
  language: Language;
  profile: UnionProfile | null;
  actor: Actor | null;
  /** without the query: the language switch comes back here */
  path: string;
}

export type Say = (code: MessageCode, values?: MessageValues) => string;

/** What is said of a request to whoever wrote the program, as it is said to whoever sent a form. */
const onPages: Partial<Record<MessageCode, MessageCode>> = {
  'request.key_reused': 'page.form_used',
  'request.in_progress': 'page.in_progress',
};

export function sayIn(language: Language): Say {
  return (code, values) => say(language, onPages[code] ?? code, values);
}

const cookie = 'language';

/** `?language=` decides and is remembered; then what was remembered; then the account's; then the browser's. */
export function pageLanguage(request: FastifyRequest, reply: FastifyReply | null): Language {
  const asked = (request.query as Record<string, unknown> | undefined)?.['language'];
  const known = (word: unknown): Language | undefined => languages.find((language) => language === word);
  const wanted = known(asked);
  if (wanted && reply) {
    void reply.setCookie(cookie, wanted, {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure: request.protocol === 'https',
    });
  }
  return (
    wanted ??
    known(request.cookies[cookie]) ??
    request.actor?.language ??
    languageOf(request.headers['accept-language'])
  );
}
