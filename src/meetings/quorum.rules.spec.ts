import { describe, expect, it } from '@jest/globals';
import { quorumOf, votesCast } from './quorum.rules.js';

const rule = { id: 'meeting.quorum', needed: 5, citation: 'By-laws', verified: true };

describe('a quorum', () => {
  it.each([
    [null, null, false],
    [0, 5, false],
    [4, 1, false],
    [5, 0, true],
    [60, 0, true],
  ])('with %s voters present misses %s', (voters, missing, isMet) => {
    expect(quorumOf(rule, voters)).toEqual({ rule, voters, missing, isMet });
  });

  it('counts who abstained among those who voted', () => {
    expect(votesCast({ votesFor: 3, votesAgainst: 1, abstained: 2 })).toBe(6);
  });
});
