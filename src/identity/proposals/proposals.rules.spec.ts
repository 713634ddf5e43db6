import { describe, expect, it } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { type Role, roles } from '../../shared/actor.js';
import {
  type OfficeHeld,
  type OfficesNeeded,
  whyNotApprove,
  whyNotCarried,
  type WaitingProposal,
} from './proposals.rules.js';

const day = 86_400_000;
const made = Date.parse('2026-11-21T15:00:00Z');
const waiting: WaitingProposal = {
  proposedByWorker: 'sol',
  proposedAtMs: made,
  expiresAtMs: made + 30 * day,
  keptOut: [],
  byMeeting: false,
};
const office = (role: Role, change: Partial<OfficeHeld> = {}): OfficeHeld => ({
  role,
  scopeKind: 'union',
  scopeId: null,
  givenAtMs: made - 100 * day,
  givenBy: [],
  ...change,
});
const by = (...approvers: Role[]): OfficesNeeded => ({ proposers: ['steward'], approvers });
const signedIn = (workerId: string | null, ...offices: OfficeHeld[]) => ({
  workerId,
  sessionKind: 'sign-in' as const,
  offices,
});

describe('who may be the second person', () => {
  it('is another worker in the office that the kind names', () => {
    expect(whyNotApprove(waiting, signedIn('casey', office('custodian')), by('custodian'), made)).toBeNull();
    expect(whyNotApprove(waiting, signedIn('casey', office('steward')), by('custodian'), made)).toBe(
      'nothing.here',
    );
    expect(whyNotApprove(waiting, signedIn('sol', office('custodian')), by('custodian'), made)).toBe(
      'proposal.own',
    );
    expect(whyNotApprove(waiting, signedIn(null, office('custodian')), by('custodian'), made)).toBe(
      'nothing.here',
    );
  });

  it('after seven days is any of four offices, after thirty nobody', () => {
    const trustee = signedIn('tracy', office('trustee'));
    expect(whyNotApprove(waiting, trustee, by('custodian'), made + 7 * day - 1)).toBe('nothing.here');
    expect(whyNotApprove(waiting, trustee, by('custodian'), made + 7 * day)).toBeNull();
    expect(whyNotApprove(waiting, trustee, by('custodian'), made + 30 * day)).toBe('proposal.expired');
  });

  it('is not whom the proposer put there in the last seven days, unless another office serves', () => {
    const lately = office('custodian', { givenAtMs: made, givenBy: ['sol', 'kim'] });
    const ask = (...offices: OfficeHeld[]) =>
      whyNotApprove(waiting, signedIn('max', ...offices), by('custodian', 'secretary'), made + 1);
    expect(ask(lately)).toBe('proposal.own_appointee');
    expect(ask(lately, office('secretary'))).toBeNull();
    expect(ask({ ...lately, givenBy: ['kim', 'lee'] })).toBeNull();
    const later = made + 7 * day;
    expect(whyNotApprove(waiting, signedIn('max', lately), by('custodian'), later)).toBeNull();
  });

  it('is not whom the act is against', () => {
    const recall = { ...waiting, keptOut: ['casey'] };
    expect(whyNotApprove(recall, signedIn('casey', office('custodian')), by('custodian'), made)).toBe(
      'proposal.against_you',
    );
  });

  it('is not who put the proposer there in the last seven days: asking through an appointee helps nobody', () => {
    const needed = by('custodian');
    const lately = office('steward', { givenAtMs: made, givenBy: ['casey', 'kim'] });
    const carried = (held: OfficeHeld[], nowMs = made + 1) =>
      whyNotCarried(waiting, held, 'casey', { needed, nowMs });
    expect(carried([lately])).toBe('proposal.your_appointee');
    expect(carried([lately, office('steward')])).toBeNull();
    expect(carried([lately], made + 7 * day)).toBeNull();
    expect(carried([])).toBe('proposal.proposer_left_office');
    expect(carried([office('trustee')])).toBe('proposal.proposer_left_office');
  });

  it('agrees with the sentence of the by-law read word by word, over random cases', () => {
    const seed = Number(process.env['TEST_SEED'] ?? randomInt(2 ** 31));
    let state = seed;
    const random = (below: number): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      return (state >>> 8) % below;
    };
    const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)]!;
    const cases = process.env['TEST_LONG'] ? 200_000 : 20_000;
    for (let each = 0; each < cases; each += 1) {
      const offices = Array.from({ length: random(4) }, () =>
        office(pick(roles), {
          givenAtMs: made - pick([0, 1, 6, 7, 8, 40]) * day,
          givenBy: [pick(['sol', 'kim'])],
          scopeKind: pick(['union', 'union', 'site']),
        }),
      );
      const proposal = { ...waiting, byMeeting: random(4) === 0, keptOut: random(4) === 0 ? ['casey'] : [] };
      const approver = {
        workerId: pick(['sol', 'casey', null]),
        sessionKind: pick(['sign-in', 'command-line'] as const),
        offices,
      };
      const named = pick<readonly Role[]>([['custodian'], ['custodian', 'secretary'], ['treasurer']]);
      const now = made + pick([0, 1, 6, 7, 8, 29, 30, 31]) * day;
      const may = whyNotApprove(proposal, approver, by(...named), now) === null;
      expect([seed, each, may]).toEqual([seed, each, read(proposal, approver, named, now)]);
    }
  });

  /** "Completed by one other person …", each clause on its own. */
  function read(
    proposal: WaitingProposal,
    approver:
      ReturnType<typeof signedIn> | { workerId: string | null; sessionKind: string; offices: OfficeHeld[] },
    named: readonly Role[],
    now: number,
  ): boolean {
    const isPerson = approver.workerId !== null;
    const isAnother = approver.workerId !== proposal.proposedByWorker;
    const signsIn = approver.sessionKind === 'sign-in';
    const isInTime = now < proposal.proposedAtMs + 30 * day;
    const isThere = (held: OfficeHeld): boolean => {
      const isNamed = named.includes(held.role);
      const isOneOfFour = ['custodian', 'secretary', 'treasurer', 'trustee'].includes(held.role);
      const waitedAWeek = now >= proposal.proposedAtMs + 7 * day;
      const isOfficer = isOneOfFour || ['chair', 'steward', 'organizer', 'delegate'].includes(held.role);
      const fillsVacancy = proposal.byMeeting && isOfficer;
      const isOfUnion = held.scopeKind === 'union';
      const isOwnAppointee =
        held.givenBy.includes(proposal.proposedByWorker) && now < held.givenAtMs + 7 * day;
      return (isNamed || (isOneOfFour && waitedAWeek) || fillsVacancy) && isOfUnion && !isOwnAppointee;
    };
    const isUntouched = !proposal.keptOut.includes(approver.workerId ?? '');
    return isPerson && isAnother && isUntouched && signsIn && isInTime && approver.offices.some(isThere);
  }
});
