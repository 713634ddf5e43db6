import type { PageContext } from './page.js';

/** A day and a time of day, as the reader writes them and in the union's own time zone. */
export function timeFormat({ language, profile }: PageContext): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: profile?.timeZone ?? 'UTC',
  });
}
