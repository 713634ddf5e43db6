import { describe, expect, it } from '@jest/globals';
import { tellingWords } from './support/outbox.js';
import { demoAgencies } from '../src/demo/agencies.js';
import { wordings } from '../src/identity/index.js';
import { languages, messages } from '../src/shared/messages/index.js';
import { compose } from '../src/reminders/outbox/compose.js';

const told = { language: 'en', wording: 'neutral', days: ['2026-12-03'], signInAt: null } as const;
const names = demoAgencies.flatMap(({ name, sites }) => [name, ...sites]);

describe('a message that leaves', () => {
  it('says when, in the reader’s language, and not what', () => {
    expect(compose(told)).toEqual({
      subject: 'A note for 3 December',
      text: 'There is a note for 3 December. Sign in to read it.\n',
    });
    expect(compose({ ...told, language: 'fr' }).subject).toBe('Une note pour le 3 décembre');
    expect(compose({ ...told, wording: 'empty' }).subject).toBe('A message for you');
    expect(compose({ ...told, days: ['2026-12-03', '2026-12-04'] }).text).toBe(
      'You have 2 messages. Sign in to read them.\n',
    );
    expect(compose({ ...told, signInAt: 'https://example.org/p' }).text).toContain(
      '\n\nhttps://example.org/p\n',
    );
  });

  it('has no telling word in any language, wording or number', () => {
    for (const language of languages) {
      for (const wording of wordings) {
        for (const days of [['2026-12-03'], ['2026-12-03', '2026-12-04']]) {
          const { subject, text } = compose({ language, wording, days, signInAt: null });
          expect(tellingWords(`${subject}\n${text}`, names)).toEqual([]);
        }
      }
    }
  });

  it('is made of sentences of which none tells anything', () => {
    const leaving = Object.entries(messages).filter(([code]) => code.startsWith('letter.'));
    expect(leaving.length).toBeGreaterThan(5);
    for (const [, words] of leaving)
      for (const language of languages) expect(tellingWords(words[language], names)).toEqual([]);
  });

  it('would be found out if it did', () => {
    expect(tellingWords('Your UNION meeting', ['Ray'])).toEqual(['union', 'meeting']);
    expect(tellingWords('Ray, an array', ['Ray'])).toEqual(['Ray']);
  });
});
