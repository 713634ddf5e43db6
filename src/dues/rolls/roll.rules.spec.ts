import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { RollSumming } from './roll.rules.js';

const lines = [
  { number: 3, goodNow: true, goodThen: false },
  { number: 14, goodNow: true, goodThen: true },
];
const sumOf = (on: string, branch: number | null, given = lines): string =>
  new RollSumming({ on, branch }).add(given).sum().hash;

describe('the hash of a roll', () => {
  it('is that of the lines as they are printed', () => {
    const printed = '2026-11-21 branch 2\n3 true false\n14 true true\n';
    expect(sumOf('2026-11-21', 2)).toBe(createHash('sha256').update(printed).digest('hex'));
  });

  it('is the same whether the lines come at once or one by one', () => {
    const summing = new RollSumming({ on: '2026-11-21', branch: null });
    for (const line of lines) summing.add([line]);
    expect(summing.sum()).toEqual({ goodNow: 2, goodThen: 1, hash: sumOf('2026-11-21', null) });
  });

  it('is another for another day, branch, member or reading', () => {
    const others = [
      sumOf('2026-11-22', null),
      sumOf('2026-11-21', 1),
      sumOf('2026-11-21', null, lines.slice(1)),
      sumOf('2026-11-21', null, [{ ...lines[0]!, goodThen: true }, lines[1]!]),
    ];
    expect(new Set([sumOf('2026-11-21', null), ...others]).size).toBe(5);
  });

  it('takes nobody twice and nobody out of order', () => {
    expect(() => sumOf('2026-11-21', null, [...lines, lines[1]!])).toThrow('14 comes after 14');
  });
});
