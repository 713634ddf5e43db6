import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nameKey } from '../../shared/names.js';
import { findDuplicates } from '../reading/duplicates.rules.js';
import type { KnownNames } from './names-in-file.rules.js';
import type { RowKeys } from './stored-row.rules.js';
import { type WaveFile, waveRows } from './wave-duplicates.rules.js';

const runs = process.env['TEST_LONG'] ? 5_000 : 500;

/** Two spellings of one employer are one entry of the map. */
const known: KnownNames = {
  employer: (name) => (nameKey(name).startsWith('dock') ? 'the docks' : null),
  site: () => null,
  jobClass: () => null,
};

const row = fc.record({
  status: fc.constantFrom('accepted', 'partial', 'review', 'review'),
  respondent: fc.constantFrom(null, 'Ana', 'ana', 'Bo', 'Cy', 'Di', '?'),
  employer: fc.constantFrom('Dock', 'Docks', 'Pier'),
  submittedAt: fc.constantFrom(null, '2026-01-01', '2026-01-02'),
  fingerprint: fc.constantFrom('x', 'y', 'z'),
  decision: fc.constantFrom('accepted', 'rejected', null),
});

const files = fc.array(fc.array(row, { maxLength: 8 }), { maxLength: 4 }).map((wave) =>
  wave.map((rows, at): WaveFile => {
    const decided = new Map<number, 'accepted' | 'rejected'>();
    const keys = rows.map(
      ({ status, respondent, employer, submittedAt, fingerprint, decision }, line): RowKeys => {
        if (status === 'review' && decision !== null) decided.set(line, decision);
        const answer = respondent === null ? fingerprint : '';
        return [line, status, 0, respondent, employer, null, 'kit maker', submittedAt, answer];
      },
    );
    return { importId: `file ${at}`, number: at + 1, rows: keys, decided };
  }),
);

/** The rule read aloud, for every pair of rows. */
function byHand(wave: readonly WaveFile[]): string[] {
  const rows = wave.flatMap(({ importId, number, rows: keys, decided }) =>
    keys
      .map(([line, read, , respondent, employer, , , submittedAt]) => {
        const status = read === 'review' ? decided.get(line) : read;
        const person = respondent === null ? null : nameKey(respondent);
        const good = status === 'accepted' || status === 'partial';
        return {
          id: `${importId} ${line}`,
          number,
          line,
          good,
          person,
          submittedAt,
          at: known.employer(employer) ?? employer,
        };
      })
      .filter(({ good, person }) => good && person !== null),
  );
  return rows
    .filter((one) => {
      const same = rows.filter(({ person, at }) => person === one.person && at === one.at);
      const timed = same.every(({ submittedAt }) => submittedAt !== null);
      return same.some((other) => {
        const [mine, theirs] = [one.submittedAt ?? '', other.submittedAt ?? ''];
        if (timed && mine !== theirs) return theirs > mine;
        return other.number !== one.number ? other.number > one.number : other.line > one.line;
      });
    })
    .map(({ id }) => id);
}

describe('duplicates over the files of a wave', () => {
  it('are the same whether rows that cannot have an equal are left out or not', () => {
    fc.assert(
      fc.property(files, (wave) => {
        const found = findDuplicates(waveRows(wave, known));
        const dropped = [...found.duplicateOf.keys()].map(({ importId, line }) => `${importId} ${line}`);
        expect(dropped.sort()).toEqual(byHand(wave).sort());
        for (const kept of found.duplicateOf.values()) expect(found.duplicateOf.has(kept)).toBe(false);
      }),
      { numRuns: runs },
    );
  });
});
