import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keptOf, type Merge } from './merging.rules.js';

const runs = process.env['TEST_LONG'] ? 5_000 : 500;

/** Merges and takings back in any order, as the service lets them happen: who is gone is neither merged nor kept. */
const acts = fc.array(fc.record({ one: fc.nat(7), other: fc.nat(7), isUndone: fc.boolean() }), {
  maxLength: 25,
});

describe('where contacts lead', () => {
  it('is found again by joining sets of one person, and taken back without a trace', () => {
    fc.assert(
      fc.property(acts, (many) => {
        const ids = ['0', '1', '2', '3', '4', '5', '6', '7'];
        let merges: Merge[] = [];
        for (const { one, other, isUndone } of many) {
          const [keptId, goneId] = [String(one), String(other)];
          if (isUndone) merges = merges.filter((merge) => merge.goneId !== goneId);
          else {
            const lead = keptOf(ids, merges);
            const areBothThere = lead.get(goneId) === goneId && lead.get(keptId) === keptId;
            if (goneId !== keptId && areBothThere) merges.push({ goneId, keptId });
          }
          const sets = ids.map((id) => new Set([id]));
          for (const { goneId: gone, keptId: kept } of merges) {
            const [a, b] = [gone, kept].map((id) => sets.find((set) => set.has(id))!);
            if (a !== b) for (const id of a!) b!.add(id);
            if (a !== b) sets.splice(sets.indexOf(a!), 1);
          }
          const lead = keptOf(ids, merges);
          for (const set of sets) {
            const kept = [...set].filter((id) => !merges.some((merge) => merge.goneId === id));
            expect(kept).toHaveLength(1);
            for (const id of set) expect(lead.get(id)).toBe(kept[0]);
          }
        }
      }),
      { numRuns: runs },
    );
  });
});
