import { describe, expect, it } from '@jest/globals';
import { compare, identities, type KeptLine, type MarkedLine } from './comparing.rules.js';
import type { StatementForm } from './reading/statement-file.rules.js';

const line = (text: string, bankId: string | null = null, amountCents = 2200): MarkedLine => ({
  ...{ line: 1, happenedOn: '2026-11-03', amountCents, text, bankId, warnings: [] },
  marks: [bankId ?? text],
});
const kept = (text: string | null, mark: string, form: StatementForm = 'csv', occurrence = 1): KeptLine => ({
  ...{ id: `kept ${text}`, happenedOn: '2026-11-03', amountCents: 2200, mark, occurrence, text, form },
});
const outcomes = (form: StatementForm, lines: MarkedLine[], there: KeptLine[]): string[] =>
  compare(form, lines, there).map(({ outcome }) => outcome);

describe('lines of a file and lines that are there', () => {
  it('are the same by their marks, as often as they stand there', () => {
    expect(outcomes('csv', [line('A'), line('A')], [kept('A', 'A')])).toEqual(['known', 'new']);
  });

  it('are the same in another form when one’s words hold the other’s, and asked about when they do not', () => {
    const there = [kept('INTERAC TRANSFER ROBIN OF THE HARBOUR', 'x'), kept('Deposit 17', 'y')];
    expect(
      outcomes('ofx', [line('TRANSFER ROBIN', 'id1'), line('KIM', 'id2'), line('LOU', 'id3')], there),
    ).toEqual(['known', 'doubtful', 'new']);
  });

  it('of one form with another id are never taken for the same without a person’s word', () => {
    expect(outcomes('ofx', [line('TRANSFER', 'id2')], [kept('TRANSFER', 'id1', 'ofx')])).toEqual([
      'doubtful',
    ]);
    // the file repeats the other one: so this is another
    const both = [line('TRANSFER', 'id1'), line('TRANSFER', 'id2')];
    expect(outcomes('ofx', both, [kept('TRANSFER', 'id1', 'ofx')])).toEqual(['known', 'new']);
  });

  it('are asked about when the words were erased', () => {
    expect(outcomes('ofx', [line('TRANSFER', 'id1')], [kept(null, 'x')])).toEqual(['doubtful']);
  });

  it('go by the bank’s id only where it stands once in the file', () => {
    const [a, b, c] = identities([line('A', '0'), line('B', '0'), line('C', '7')]);
    expect([a === b, a?.startsWith('words'), c?.startsWith('id')]).toEqual([false, true, true]);
  });
});
