import { isMessageCode } from '../shared/messages/index.js';
import type { Say } from './page.js';

/** What somebody else did, as told to the person it was done to: `read your record`. */
export function actDone(action: string, say: Say): string {
  const code = `act.${withoutDot(action)}`;
  return isMessageCode(code) ? say(code) : actNamed(action, say);
}

/** Who it was, as far as the person may know. */
export function whoDid({ by, capacity }: { by: string | null; capacity: string }, say: Say): string {
  if (by !== null) return by;
  if (capacity === 'operator') return say('page.operator');
  return say(capacity === 'organizer' ? 'page.an_organizer' : 'page.not_signed_in');
}

/** An act by its name alone, whoever did it to whomever: `record read`. */
export function actNamed(action: string, say: Say): string {
  const code = `own_act.${withoutDot(action)}`;
  return isMessageCode(code) ? say(code) : readable(action);
}

/** A code or a name of a column that has no words of its own yet. */
export function readable(code: string): string {
  return code
    .replace(/[._-]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
}

function withoutDot(action: string): string {
  return action.replace('.', '_');
}
