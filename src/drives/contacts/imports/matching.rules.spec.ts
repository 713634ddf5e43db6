import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type KnownContact, likeness, type ListedContact, matchLines, reachKey } from './matching.rules.js';

const runs = process.env['TEST_LONG'] ? 10_000 : 1_000;

type Told = [name: string, reach?: string | null, department?: string | null];
const told = ([name, reach = null, department = null]: Told): Omit<ListedContact, 'line'> => ({
  ...{ name, reach, department },
});

describe('two who may be one', () => {
  it.each<[Told, Told, string]>([
    [['Ada Okafor', '416 555 0101'], ['okafor, ada', '+1 (416) 555-0101'], 'same'],
    [['Ada Okafor', null, 'Kits'], ['Ada  OKAFOR', null, 'kits'], 'same'],
    [['Ada Okafor', '416 555 0101', 'Kits'], ['Ada Okafor', null, 'Kits'], 'same'],
    [['Ada Okafor', '416 555 0101', 'Kits'], ['Ada Okafor', '416 555 0102', 'Kits'], 'doubtful'],
    [['Ada Okafor', null, 'Kits'], ['Ada Okafor', null, 'Van'], 'doubtful'],
    [['Ada Okafor'], ['Ada Okafor'], 'doubtful'],
    [['Ada Okafor', '416 555 0101'], ['Sam Roy', '4165550101'], 'doubtful'],
    [['Ada Okafor', null, 'Kits'], ['Sam Roy', null, 'Kits'], 'other'],
    [['Noémie', 'N@Example.org'], ['Noemie', 'n@example.org'], 'same'],
  ])('%j and %j: %s', (one, other, expected) => {
    expect(likeness(told(one), told(other))).toBe(expected);
    expect(likeness(told(other), told(one))).toBe(expected);
  });

  it('compare phones by their last ten digits, and short ones as they stand', () => {
    expect(reachKey('1-416-555-0101 ')).toBe('4165550101');
    expect(reachKey('ext. 12')).toBe('ext. 12');
    expect(reachKey('')).toBeNull();
  });
});

describe('the lines of a list', () => {
  it('are new, the same, doubtful or a duplicate', () => {
    const known: KnownContact[] = [
      { id: 'ada', name: 'Ada Okafor', reach: '416 555 0101', department: 'Kits' },
      { id: 'sam', name: 'Sam Roy', reach: null, department: 'Van' },
      { id: 'sam2', name: 'Sam Roy', reach: null, department: 'Kits' },
    ];
    const lines: Told[] = [
      ['Okafor, Ada', null, 'kits'],
      ['Sam Roy', null, 'Van'],
      ['Lee Diaz', '604 555 0000'],
      ['Lee Diaz', '604-555-0000', 'Van'],
      ['Lee Diaz', null, 'Kits'],
    ];
    const matches = matchLines(
      lines.map((line, at) => ({ line: at + 2, ...told(line) })),
      known,
    );
    expect(matches).toEqual([
      { line: 2, outcome: 'same', contactIds: ['ada'], earlierLine: null },
      { line: 3, outcome: 'doubtful', contactIds: ['sam', 'sam2'], earlierLine: null },
      { line: 4, outcome: 'new', contactIds: [], earlierLine: null },
      { line: 5, outcome: 'duplicate', contactIds: [], earlierLine: 4 },
      { line: 6, outcome: 'doubtful', contactIds: [], earlierLine: 4 },
    ]);
  });

  it('end as comparing each with each would have them', () => {
    const person = fc.record({
      name: fc.constantFrom('Ada Okafor', 'Okafor Ada', 'Sam Roy', 'Lee', 'LEE'),
      reach: fc.constantFrom(null, '416 555 0101', '+14165550101', '6045550000', 'a@b.ca'),
      department: fc.constantFrom(null, 'Kits', 'kits', 'Van'),
    });
    const people = fc.array(person, { maxLength: 10 });
    fc.assert(
      fc.property(people, people, (listed, already) => {
        const lines = listed.map((one, at) => ({ ...one, line: at + 1 }));
        const known = already.map((one, at) => ({ ...one, id: `k${at}` }));
        const matches = matchLines(lines, known);
        const kept: ListedContact[] = [];
        lines.forEach((one, at) => {
          const match = matches[at]!;
          const same = kept.find((other) => likeness(one, other) === 'same');
          expect(match.outcome === 'duplicate').toBe(same !== undefined);
          if (same) return void expect(match.earlierLine).toBe(same.line);
          const like = known.filter((other) => likeness(one, other) !== 'other');
          const likeEarlier = kept.filter((other) => likeness(one, other) !== 'other');
          const isSame = like.length === 1 && likeness(one, like[0]!) === 'same' && likeEarlier.length === 0;
          const isNew = like.length + likeEarlier.length === 0;
          expect(match.outcome).toBe(isSame ? 'same' : isNew ? 'new' : 'doubtful');
          expect(match.contactIds).toEqual(like.map(({ id }) => id));
          kept.push(one);
        });
      }),
      { numRuns: runs },
    );
  });
});
