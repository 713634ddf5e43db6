import { describe, expect, it } from '@jest/globals';
import { hintsIn } from './hints.rules.js';

describe('the words of a bank line', () => {
  it.each([
    ['E-TRANSFER member 12', [12], []],
    ['Virement, membre n° 7', [7], []],
    ['dues #1017 thanks', [1017], []],
    ['CA3F99 1017', [1017], []],
    ['POS 12 STORE', [], []],
    ['receipt 17-42', [], [{ credential: 17, number: 42 }]],
    ['ref 2026-11-03 x', [], []],
    ['4111111111111111', [], []],
  ])('%s', (text, members, receipts) => {
    expect(hintsIn(text)).toEqual({ members, receipts });
  });
});
