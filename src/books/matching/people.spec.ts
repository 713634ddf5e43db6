import { describe, expect, it } from '@jest/globals';
import type { BookKind } from '../reading/columns.rules.js';
import type { KnownMember } from './known-member.js';
import { People, type Placed, type PersonDecision } from './people.js';

const ada: KnownMember = {
  ...{ workerId: 'ada', nameKey: 'ada', marks: ['ada@x'], isErased: false },
  memberships: [{ id: 'm1', number: 1 }],
};
const bo: KnownMember = { ...ada, workerId: 'bo', nameKey: 'bo', marks: [], memberships: [] };
const cam = (workerId: string): KnownMember => ({ ...bo, workerId, nameKey: 'cam' });
const gone: KnownMember = {
  ...ada,
  workerId: 'gone',
  nameKey: '#9',
  isErased: true,
  memberships: [{ id: 'm9', number: 9 }],
};

function told(placed: Placed): string {
  if ('refused' in placed) return placed.refused;
  if ('doubt' in placed) return `${placed.doubt} ${placed.candidates.join(' ')}`.trim();
  const { person, isFirst } = placed;
  return `${isFirst ? 'first' : 'again'} ${person.known?.workerId ?? `new@${person.line}`}`;
}

/** Each row as `number name e-mail`, `-` for nothing. */
function place(kind: BookKind, rows: string[], decisions: Record<number, PersonDecision> = {}): string[] {
  const emails = rows.map((row) => row.split(' ')[2] ?? '-').filter((email) => email !== '-');
  const people = new People(
    [ada, bo, cam('cam1'), cam('cam2'), gone],
    new Map(emails.map((email) => [email, [email]])),
  );
  return rows.map((row, at) => {
    const [number = '-', name = '-', email = '-'] = row.split(' ');
    const person = {
      number: number === '-' ? null : Number(number),
      name: name === '-' ? '' : name,
      email: email === '-' ? null : email,
    };
    return told(people.place(kind, at + 1, person, decisions[at + 1] ?? null));
  });
}

describe('who a row of an earlier book is about', () => {
  it.each<[string, BookKind, string[], string[]]>([
    ['a number decides', 'members', ['1 Ada', '1 -'], ['first ada', 'again ada']],
    [
      'a number of somebody with another name is a doubt',
      'members',
      ['1 Zoe'],
      ['book_import.number_taken ada'],
    ],
    ['an erased person keeps their number', 'members', ['9 Zoe'], ['book_import.number_taken']],
    ['a number that nobody has needs a name', 'members', ['77 -'], ['book_import.number_unknown']],
    ['a new number is brought along', 'members', ['77 Zoe', '78 Zoe'], ['first new@1', 'first new@2']],
    ['an address with its name decides', 'members', ['- ada ada@x'], ['first ada']],
    [
      'an address with another name is a doubt',
      'members',
      ['- Zoe ada@x'],
      ['book_import.address_of_another ada'],
    ],
    [
      'an address with another number is a doubt',
      'members',
      ['5 Ada ada@x'],
      ['book_import.address_of_another ada'],
    ],
    ['a name that one bears decides', 'members', ['7 Bo'], ['first bo']],
    ['a name that several bear is a doubt', 'members', ['- Cam'], ['book_import.namesakes cam1 cam2']],
    ['another address speaks against a name', 'members', ['- Ada new@x'], ['book_import.namesake ada']],
    ['another number is another person', 'members', ['5 Ada'], ['first new@1']],
    [
      'one name twice in a list of members is a doubt',
      'members',
      ['- Zoe', '- Zoe'],
      ['first new@1', 'book_import.namesake_in_file'],
    ],
    [
      'one name twice among payments is one person',
      'payments',
      ['- Zoe', '- zoé'],
      ['first new@1', 'again new@1'],
    ],
    ['two addresses are two people', 'members', ['- Zoe a@x', '- Zoe b@x'], ['first new@1', 'first new@2']],
    [
      'one address and name is one person',
      'payments',
      ['- Zoe a@x', '- Zoe a@x'],
      ['first new@1', 'again new@1'],
    ],
    [
      'one number with two names is a doubt',
      'payments',
      ['5 Zoe', '5 Yan'],
      ['first new@1', 'book_import.number_taken'],
    ],
  ])('%s', (_rule, kind, rows, expected) => {
    expect(place(kind, rows)).toEqual(expected);
  });

  it('is decided by whoever brings the file, but a number stays whose it is', () => {
    expect(place('members', ['- Cam', '- Cam'], { 1: { workerId: 'cam2' }, 2: 'new' })).toEqual([
      'first cam2',
      'first new@2',
    ]);
    expect(place('members', ['1 Zoe'], { 1: 'new' })).toEqual(['book_import.number_taken ada']);
    expect(place('members', ['5 Zoe ada@x'], { 1: { workerId: 'ada' } })).toEqual([
      'book_import.address_of_another ada',
    ]);
  });
});
