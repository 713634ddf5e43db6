import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type AssigningOrganizer, type Candidate, mayTalkTo } from './assignment.rules.js';
import { spread } from './spreading.rules.js';

const runs = process.env['TEST_LONG'] ? 10_000 : 1_000;

interface Case {
  candidates: Candidate[];
  organizers: AssigningOrganizer[];
}

/** Who may not talk to whom as a table of yes and no, and who promised: every shape of exclusion. */
function cases(most: { contacts: number; organizers: number }): fc.Arbitrary<Case> {
  return fc
    .record({ contacts: fc.nat(most.contacts), organizers: fc.integer({ min: 1, max: most.organizers }) })
    .chain(({ contacts, organizers }) =>
      fc.record({
        barred: fc.array(fc.array(fc.boolean(), { minLength: contacts, maxLength: contacts }), {
          minLength: organizers,
          maxLength: organizers,
        }),
        // a number past the organizers is a promise of somebody who has left, or none
        promised: fc.array(fc.nat(organizers * 3), { minLength: contacts, maxLength: contacts }),
      }),
    )
    .map(({ barred, promised }) => ({
      organizers: barred.map((row, at) => ({
        ...{ id: `o${at}`, own: null },
        supervisorIds: new Set(row.flatMap((isBarred, place) => (isBarred ? [`c${place}`] : []))),
      })),
      candidates: promised.map((at, place) => ({
        reason: 'never-talked-to' as const,
        contact: {
          ...{ id: `c${place}`, isSupervisor: false, departmentId: null, isShielded: false },
          ...{ lastTalkedOn: null, isAssessed: false },
          followUp: at < barred.length ? { organizerId: `o${at}`, dueOn: '2026-03-01' } : null,
        },
      })),
    }));
}

const ids = (given: Map<string, Candidate[]>): Record<string, string[]> =>
  Object.fromEntries([...given].map(([id, list]) => [id, list.map(({ contact }) => contact.id)]));

/** The fewest squares over every way to give each contact to somebody who may: brute force. */
function leastSquares({ candidates, organizers }: Case): number {
  const loads = organizers.map(() => 0);
  const squares = (place: number): number => {
    const candidate = candidates[place];
    if (!candidate) return loads.reduce((sum, load) => sum + load * load, 0);
    const promiser = organizers.findIndex(({ id }) => id === candidate.contact.followUp?.organizerId);
    const may = organizers.flatMap((one, at) => (mayTalkTo(one, candidate.contact) ? [at] : []));
    const takers = may.includes(promiser) ? [promiser] : may;
    if (takers.length === 0) return squares(place + 1);
    return Math.min(
      ...takers.map((at) => {
        loads[at]! += 1;
        const found = squares(place + 1);
        loads[at]! -= 1;
        return found;
      }),
    );
  };
  return squares(0);
}

describe('spreading over organizers', () => {
  it('gives nobody more than one above the fewest when everybody may talk to everybody', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 9 }), (contacts, count) => {
        const organizers = Array.from({ length: count }, (_, at) => ({
          ...{ id: `o${at}`, own: null, supervisorIds: new Set<string>() },
        }));
        const candidates = Array.from({ length: contacts }, (_, at) => ({
          reason: 'expired' as const,
          contact: {
            ...{ id: `c${at}`, isSupervisor: false, departmentId: null, isShielded: false },
            ...{ followUp: null, lastTalkedOn: '2026-01-01', isAssessed: false },
          },
        }));
        const loads = [...spread(candidates, organizers, 5).values()].map(({ length }) => length);
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
        expect(loads.reduce((sum, load) => sum + load, 0)).toBe(Math.min(contacts, count * 5));
      }),
      { numRuns: runs },
    );
  });

  it('is as even as any way of doing it, whoever may not talk to whom', () => {
    fc.assert(
      fc.property(cases({ contacts: 6, organizers: 3 }), (one) => {
        const given = [...spread(one.candidates, one.organizers, 100).values()];
        const squares = given.reduce((sum, { length }) => sum + length * length, 0);
        expect(squares).toBe(leastSquares(one));
      }),
      { numRuns: runs },
    );
  });

  it('never sends anybody whom they may not talk to, keeps promises, gives each once and to no more than is the most', () => {
    fc.assert(
      fc.property(cases({ contacts: 30, organizers: 6 }), fc.integer({ min: 1, max: 6 }), (one, most) => {
        const given = spread(one.candidates, one.organizers, most);
        const everybody = [...given.values()].flat().map(({ contact }) => contact.id);
        expect(new Set(everybody).size).toBe(everybody.length);
        for (const organizer of one.organizers) {
          const own = given.get(organizer.id)!;
          expect(own.every(({ contact }) => mayTalkTo(organizer, contact))).toBe(true);
          const promised = one.candidates.filter(
            ({ contact }) => contact.followUp?.organizerId === organizer.id && mayTalkTo(organizer, contact),
          );
          expect(own).toEqual(expect.arrayContaining(promised));
          expect(own.length).toBeLessThanOrEqual(Math.max(most, promised.length));
        }
      }),
      { numRuns: runs },
    );
  });

  it('leaves out nobody before somebody less pressing who had the same organizers', () => {
    fc.assert(
      fc.property(cases({ contacts: 20, organizers: 4 }), fc.integer({ min: 1, max: 3 }), (one, most) => {
        const given = spread(one.candidates, one.organizers, most);
        const holder = new Map([...given].flatMap(([id, own]) => own.map(({ contact }) => [contact.id, id])));
        const open = one.candidates.filter(({ contact }) => contact.followUp === null);
        open.forEach(({ contact }, place) => {
          if (holder.has(contact.id)) return;
          for (const later of open.slice(place + 1)) {
            const id = holder.get(later.contact.id);
            const taker = one.organizers.find((organizer) => organizer.id === id);
            if (taker) expect(mayTalkTo(taker, contact)).toBe(false);
          }
        });
      }),
      { numRuns: runs },
    );
  });

  it('does not depend on the order in which organizers are found', () => {
    fc.assert(
      fc.property(cases({ contacts: 20, organizers: 5 }), (one) => {
        const turned = spread(one.candidates, one.organizers.toReversed(), 4);
        expect(ids(turned)).toEqual(ids(spread(one.candidates, one.organizers, 4)));
      }),
      { numRuns: runs },
    );
  });
});
