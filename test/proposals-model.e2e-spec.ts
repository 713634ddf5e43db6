import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startUnion, type TestUnion } from './support/union.js';
import { ProposalWalk } from './support/proposal-walk.js';

const sequences = process.env['TEST_LONG'] ? 3_000 : 300;
const stepsEach = 10;

describe('the second person, over random histories', () => {
  let union: TestUnion;

  beforeAll(async () => {
    union = await startUnion();
  });
  afterAll(() => union.end());

  it(
    'completes nothing for one worker alone, and lets nobody approve who may not, nor keeps anybody out who may',
    async () => {
      const seed = Math.floor(Math.random() * 2 ** 31);
      const walk = await ProposalWalk.begin(union, seed);
      for (let sequence = 0; sequence < sequences; sequence += 1) {
        await walk.startOver(sequence);
        for (let step = 0; step < stepsEach; step += 1) {
          await walk.step();
          if (walk.differences.length > 0) break;
        }
        const told = { seed, sequence, history: walk.history, found: walk.differences };
        expect(walk.differences.length > 0 ? told : null).toBeNull();
      }
      const { approved, refusedToApprove, vacancies } = walk.counts;
      expect(Math.min(approved, refusedToApprove, vacancies)).toBeGreaterThan(sequences / 30);
      // no path by which one worker completes one, whatever the model says
      const [alone] = await union.db.query<{ count: string }[]>(
        'SELECT count(*) FROM proposals WHERE approved_by_worker = proposed_by_worker',
      );
      expect(alone?.count).toBe('0');
    },
    process.env['TEST_LONG'] ? 600_000 : 180_000,
  );
});
