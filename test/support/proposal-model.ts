import type { Role, ScopeKind } from '../../src/shared/actor.js';

/**
 * The rule of the second person, read once more from its sentences and apart from the program: plain lists, no SQL,
 * no sharing. Slow and obvious on purpose.
 */
export interface ModelMandate {
  id: string;
  worker: string;
  role: Role;
  scope: ScopeKind;
  fromOn: string;
  untilOn: string | null;
  recalledOn: string | null;
  givenAt: number;
  givenBy: string[];
}

export interface ModelProposal {
  id: string;
  kind: 'act' | 'mandate' | 'recall';
  proposer: string;
  proposedAt: number;
  meeting: boolean;
  payload: Record<string, unknown>;
  decision: 'approved' | 'refused' | 'withdrawn' | null;
}

/** One way in which somebody is signed in. */
export interface ModelSession {
  worker: string | null;
  way: 'proved' | 'unproved' | 'command-line';
}

export interface World {
  now: number;
  today: string;
  mandates: ModelMandate[];
}

const week = 7 * 24 * 3_600_000;
const month = 30 * 24 * 3_600_000;

const proposes: Record<ModelProposal['kind'], Role[]> = {
  act: ['steward', 'secretary'],
  mandate: ['secretary', 'custodian'],
  recall: ['secretary', 'custodian'],
};
const approves: Record<ModelProposal['kind'], Role[]> = {
  act: ['custodian'],
  mandate: ['custodian', 'secretary'],
  recall: ['custodian', 'secretary'],
};
const fillsVacancy = { act: false, mandate: true, recall: true };
/** their office is the whole union's */
const ofUnionAlone: Role[] = ['custodian', 'secretary', 'treasurer', 'trustee', 'chair'];
const needTwoFactors: Role[] = ['custodian', 'treasurer', 'secretary'];
const late: Role[] = ['custodian', 'secretary', 'treasurer', 'trustee'];
const officers: Role[] = [...late, 'chair', 'steward', 'organizer', 'delegate'];

function counts(world: World, mandate: ModelMandate): boolean {
  if (mandate.fromOn > world.today) return false;
  if (mandate.untilOn !== null && mandate.untilOn < world.today) return false;
  return mandate.recalledOn === null || mandate.recalledOn > world.today;
}

function held(world: World, worker: string): ModelMandate[] {
  return world.mandates.filter((mandate) => mandate.worker === worker && counts(world, mandate));
}

/** A mandate that somebody got of late through `other` is worth nothing where the two should be two. */
function owedTo(world: World, mandate: ModelMandate, other: string): boolean {
  return mandate.givenBy.includes(other) && world.now - mandate.givenAt < week;
}

/** Nobody but these holds the office that approves. */
function isEmpty(world: World, kind: ModelProposal['kind'], but: string[]): boolean {
  return !world.mandates.some(
    (mandate) =>
      counts(world, mandate) &&
      mandate.scope === 'union' &&
      approves[kind].includes(mandate.role) &&
      !but.includes(mandate.worker),
  );
}

type Asked = Pick<ModelProposal, 'kind' | 'payload' | 'meeting' | 'proposer'>;

/** Who the act is against has no hand in it. */
function against(world: World, { kind, payload }: Asked): string[] {
  if (kind !== 'recall') return [];
  return world.mandates.filter(({ id }) => id === payload['mandateId']).map(({ worker }) => worker);
}

function byMeeting(world: World, asked: Asked): boolean {
  const others = [asked.proposer, ...against(world, asked)];
  return asked.meeting && fillsVacancy[asked.kind] && isEmpty(world, asked.kind, others);
}

/** Whether these mandates let somebody propose it. */
function mayAsk(mandates: ModelMandate[], kind: ModelProposal['kind'], meeting: boolean): boolean {
  return mandates.some(
    ({ role, scope }) =>
      (proposes[kind].includes(role) && (scope === 'union' || !ofUnionAlone.includes(role))) ||
      (meeting && scope === 'union' && officers.includes(role)),
  );
}

/** Whether the office lets somebody ask; whether the thing itself can be done is another question. */
export function mayPropose(
  world: World,
  session: ModelSession,
  asked: Pick<ModelProposal, 'kind' | 'payload' | 'meeting'>,
): boolean {
  if (session.worker === null) return false;
  const empty = byMeeting(world, { ...asked, proposer: session.worker });
  if (asked.meeting && !empty) return false;
  return mayAsk(proven(world, session), asked.kind, empty);
}

function proven(world: World, { worker, way }: ModelSession): ModelMandate[] {
  return held(world, worker ?? '').filter(({ role }) => way !== 'unproved' || !needTwoFactors.includes(role));
}

/** Whether `session` may complete `proposal` at this moment. */
export function mayApprove(world: World, proposal: ModelProposal, session: ModelSession): boolean {
  const { worker } = session;
  if (worker === null || worker === proposal.proposer || session.way === 'command-line') return false;
  if (proposal.decision !== null || world.now >= proposal.proposedAt + month) return false;
  if (against(world, proposal).includes(worker)) return false;
  const meeting = byMeeting(world, proposal);
  const asWell = world.now - proposal.proposedAt >= week ? late : [];
  const offices = [...approves[proposal.kind], ...asWell, ...(meeting ? officers : [])];
  const second = proven(world, session).some(
    (mandate) =>
      mandate.scope === 'union' &&
      offices.includes(mandate.role) &&
      !owedTo(world, mandate, proposal.proposer),
  );
  const first = held(world, proposal.proposer).filter((mandate) => !owedTo(world, mandate, worker));
  return second && mayAsk(first, proposal.kind, meeting);
}
