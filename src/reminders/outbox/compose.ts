import type { Wording } from '../../identity/index.js';
import type { Day } from '../../shared/days.js';
import { type Language, say } from '../../shared/messages/index.js';

/** What is told, in the fewest words that were wished for. */
export interface Told {
  language: Language;
  wording: Wording;
  /** the days of all that is told together; one for a letter of its own */
  days: readonly Day[];
  /** where to sign in; null when nobody said */
  signInAt: string | null;
}

export interface Composed {
  subject: string;
  text: string;
}

/** A subject and a text that are the same for whatever it is about: nothing of the reminder goes in but its day. */
export function compose({ language, wording, days, signInAt }: Told): Composed {
  const { subject, text } = wordsFor(language, wording, days);
  return { subject, text: signInAt ? `${text}\n\n${signInAt}\n` : `${text}\n` };
}

function wordsFor(language: Language, wording: Wording, days: readonly Day[]): Composed {
  const [first] = days;
  if (days.length > 1) {
    return {
      subject: say(language, 'letter.several_subject'),
      text: say(language, 'letter.several_text', { count: days.length }),
    };
  }
  if (wording === 'empty' || first === undefined)
    return { subject: say(language, 'letter.empty_subject'), text: say(language, 'letter.empty_text') };
  const day = spokenDay(language, first);
  return {
    subject: say(language, 'letter.neutral_subject', { day }),
    text: say(language, 'letter.neutral_text', { day }),
  };
}

/** "3 December", "3 décembre": no year, no weekday. */
function spokenDay(language: Language, day: Day): string {
  return spoken[language].format(new Date(`${day}T00:00:00Z`));
}

// one takes longer to make than a thousand days to write
const dayAndMonth = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
const spoken: Record<Language, Intl.DateTimeFormat> = {
  en: new Intl.DateTimeFormat('en-GB', dayAndMonth),
  fr: new Intl.DateTimeFormat('fr-CA', dayAndMonth),
};
