import type { Actor } from '../../shared/actor.js';
import { type Language, languageOf } from '../../shared/messages/index.js';

/** The language asked for; the account's own when the request leaves it open. */
export function askedLanguage(actor: Actor, acceptLanguage: string | undefined): Language {
  return acceptLanguage === undefined || acceptLanguage.trim() === '*'
    ? actor.language
    : languageOf(acceptLanguage);
}
