import { DataSource } from 'typeorm';
import { pick, seeded } from '../../src/demo/random.js';
import { asActor, asProgram } from '../../src/database/reach.js';
import {
  ActorsService,
  DecidingService,
  MandatesService,
  ProposalsService,
} from '../../src/identity/index.js';
import { proposalOwner } from '../../src/identity/proposals/proposal-seals.js';
import { Keyring } from '../../src/keys/keyring.js';
import type { Actor, Role } from '../../src/shared/actor.js';
import { dayIn, daysAfter } from '../../src/shared/days.js';
import { Problem } from '../../src/shared/errors.js';
import {
  mayApprove,
  mayPropose,
  type ModelMandate,
  type ModelProposal,
  type World,
} from './proposal-model.js';
import { putOnMap } from './places.js';
import { everybody, registerAct, type SignedIn } from './proposal-people.js';
import type { TestUnion } from './union.js';

const start = new Date('2026-11-21T15:00:00Z').getTime();
const hour = 3_600_000;
const roles: Role[] = [
  ...(['custodian', 'secretary', 'custodian', 'secretary', 'treasurer', 'trustee'] as const),
  ...(['steward', 'organizer', 'chair', 'delegate'] as const),
];

/** Random histories of a small union, taken by the program and by the model at once. */
export class ProposalWalk {
  readonly differences: string[] = [];
  readonly history: string[] = [];
  readonly counts = { approved: 0, refusedToApprove: 0, vacancies: 0 };
  private random = seeded(0);
  private proposals: ModelProposal[] = [];
  private mandates: ModelMandate[] = [];
  private done: string[] = [];

  private constructor(
    private readonly union: TestUnion,
    private readonly seed: number,
    private readonly sessions: SignedIn[],
    private readonly siteId: string,
  ) {}

  static async begin(union: TestUnion, seed: number): Promise<ProposalWalk> {
    const sessions = await asProgram(() => everybody(union));
    const place = { employer: 'Harbour', site: 'Quay', jobClass: 'outreach worker' };
    const { siteId } = await asProgram(() => putOnMap(union, place));
    const walk = new ProposalWalk(union, seed, sessions, siteId);
    registerAct(union, (id) => walk.done.push(id));
    return walk;
  }

  /** A union of nobody's offices, and then a few. */
  async startOver(sequence: number): Promise<void> {
    this.random = seeded(this.seed + sequence);
    this.union.clock.instant = new Date(start);
    this.history.length = 0;
    const owners = this.proposals.map(({ id }) => proposalOwner(id));
    if (owners.length > 0) await this.union.app.get(Keyring).destroy(owners);
    [this.proposals, this.mandates, this.done] = [[], [], []];
    await this.union.db.query('DELETE FROM mandates; DELETE FROM proposals');
    for (let given = this.pick([2, 3, 4]); given > 0; given -= 1) await this.changeOffices();
  }

  async step(): Promise<void> {
    const open = this.proposals.filter(({ decision }) => decision === null);
    const turn = this.random();
    if (turn < 0.3 || this.proposals.length === 0) return this.propose();
    if (turn < 0.62) return this.approve(this.pick(open.length > 0 ? open : this.proposals));
    if (turn < 0.67) return this.together(this.pick(this.proposals));
    if (turn < 0.71) return this.refuse(this.pick(this.proposals));
    if (turn < 0.75) return this.withdraw(this.pick(this.proposals));
    if (turn < 0.82) return this.proposeAgain(this.pick(this.proposals));
    if (turn < 0.91) return this.move();
    return this.changeOffices();
  }

  private get world(): World {
    const now = this.union.clock.now();
    return { now: now.getTime(), today: dayIn('America/Toronto', now), mandates: this.mandates };
  }

  private move(): Promise<void> {
    const hours = this.pick([1, 24, 24, 72, 7 * 24 - 1, 7 * 24, 30 * 24]);
    this.union.clock.instant = new Date(this.union.clock.instant.getTime() + hours * hour);
    this.history.push(`${hours} hours pass`);
    return Promise.resolve();
  }

  /** By the machine itself: given, or ended from one moment to the next. */
  private async changeOffices(): Promise<void> {
    const { today } = this.world;
    const ending = this.mandates.filter(({ recalledOn }) => recalledOn === null);
    if (ending.length > 2 && this.random() < 0.5) {
      const ended = this.pick(ending);
      ended.recalledOn = today;
      await this.union.db.query('UPDATE mandates SET recalled_on = $2 WHERE id = $1', [ended.id, today]);
      this.history.push(`${this.nameOf(ended.worker)} is no longer ${ended.role}`);
      return;
    }
    const { worker } = this.pick(this.sessions.filter((session) => session.worker !== null));
    const role = this.pick(roles);
    const scopeId = this.random() < 0.15 ? this.siteId : null;
    const scopeKind = scopeId ? 'site' : 'union';
    const untilOn = this.pick([null, null, daysAfter(today, 3), daysAfter(today, 20)]);
    const given = { workerId: worker!, role, scopeKind, scopeId, fromOn: today, untilOn } as const;
    const id = await asProgram(() =>
      this.union.app
        .get(MandatesService)
        .give(this.union.app.get(DataSource).manager, this.union.operator, given),
    );
    const { now } = this.world;
    const term = { fromOn: today, untilOn, recalledOn: null, givenAt: now, givenBy: [] };
    this.mandates.push({ id, worker: worker!, role, scope: scopeKind, ...term });
    this.history.push(`${this.nameOf(worker!)} is ${role} of the ${scopeKind} until ${untilOn}`);
  }

  private async propose(): Promise<void> {
    const kind = this.pick(['act', 'act', 'mandate', 'mandate', 'recall'] as const);
    const payload = this.payloadFor(kind);
    if (payload) await this.proposeAs(this.likely(), kind, payload, this.random() < 0.25);
  }

  /** The same once more, by anybody: most of all by who could not approve it. */
  private proposeAgain({ kind, payload, meeting }: ModelProposal): Promise<void> {
    return this.proposeAs(this.likely(), kind, payload, meeting);
  }

  private payloadFor(kind: ModelProposal['kind']): Record<string, unknown> | null {
    const { today } = this.world;
    if (kind === 'act') return { on: today };
    if (kind === 'recall') {
      const found = this.mandates.filter(({ recalledOn }) => recalledOn === null);
      return found.length > 0 ? { mandateId: this.pick(found).id, decision: 'Meeting of the day.' } : null;
    }
    const workerId = this.pick(this.sessions.filter(({ worker }) => worker !== null)).worker;
    const untilOn = daysAfter(today, this.pick([5, 200]));
    return { workerId, role: this.pick(roles), fromOn: today, untilOn };
  }

  private async proposeAs(
    session: SignedIn,
    kind: ModelProposal['kind'],
    payload: Record<string, unknown>,
    meeting: boolean,
  ): Promise<void> {
    const { world } = this;
    const expected = mayPropose(world, session, { kind, payload, meeting });
    const vacancy = meeting ? { meetingOn: world.today, decision: 'Decided by twelve.' } : null;
    let id = '';
    const why = await this.tried(session, async (actor) => {
      id = await this.union.app.get(ProposalsService).propose(actor, { kind, payload, vacancy });
    });
    this.history.push(`${nameOf(session)} proposes ${kind}${meeting ? ' by a meeting' : ''}: ${why ?? 'ok'}`);
    this.compare(expected, why, kind);
    if (why !== null) return;
    this.counts.vacancies += meeting ? 1 : 0;
    const proposal = { id, kind, proposer: session.worker!, proposedAt: world.now, meeting, payload };
    this.proposals.push({ ...proposal, decision: null });
  }

  private async approve(proposal: ModelProposal): Promise<void> {
    const session = this.likely();
    const expected = mayApprove(this.world, proposal, session);
    const why = await this.tryApproval(proposal, session);
    this.history.push(
      `${nameOf(session)} approves ${proposal.kind} of ${this.nameOf(proposal.proposer)}: ${why ?? 'ok'}`,
    );
    this.compare(expected, why, proposal.kind);
    if (why === null) await this.approved(proposal, session);
    else this.counts.refusedToApprove += 1;
  }

  /** Everybody at the same moment. */
  private async together(proposal: ModelProposal): Promise<void> {
    const allowed = this.sessions.filter((session) => mayApprove(this.world, proposal, session));
    const tries = await Promise.all(
      this.sessions.map(async (session) => ({
        session,
        why: await this.tryApproval(proposal, session),
      })),
    );
    const through = tries.filter(({ why }) => why === null).map(({ session }) => session);
    this.history.push(`all approve ${proposal.kind} at once: ${through.map(nameOf).join() || 'nobody'}`);
    if (through.length > 1) this.differences.push('two approvals of one proposal');
    if (through.some((session) => !allowed.includes(session)))
      this.differences.push('somebody approved who may not');
    if (proposal.kind === 'act' && allowed.length > 0 && through.length === 0)
      this.differences.push('nobody of those who may was let through');
    if (through[0]) await this.approved(proposal, through[0]);
  }

  private tryApproval({ id }: ModelProposal, session: SignedIn): Promise<string | null> {
    return this.tried(session, (actor) => this.union.app.get(DecidingService).approve(actor, id));
  }

  private async approved(proposal: ModelProposal, session: SignedIn): Promise<void> {
    proposal.decision = 'approved';
    this.counts.approved += 1;
    if (proposal.kind === 'act') {
      if (this.done.filter((id) => id === proposal.id).length !== 1)
        this.differences.push('an approved act was not done exactly once');
      return;
    }
    const rows = await this.union.db.query<
      { id: string; from_on: string; until_on: string | null; recalled_on: string | null }[]
    >('SELECT id, from_on, until_on, recalled_on FROM mandates WHERE proposal_id = $1 OR id = $2', [
      proposal.id,
      proposal.payload['mandateId'] ?? null,
    ]);
    const [row] = rows;
    if (!row) return void this.differences.push('an approved mandate was not given');
    const known = this.mandates.find(({ id }) => id === row.id);
    if (known) return void (known.recalledOn = row.recalled_on);
    this.mandates.push({
      id: row.id,
      worker: String(proposal.payload['workerId']),
      role: proposal.payload['role'] as Role,
      scope: 'union',
      fromOn: row.from_on,
      untilOn: row.until_on,
      recalledOn: null,
      givenAt: this.world.now,
      givenBy: [proposal.proposer, session.worker!],
    });
  }

  private async refuse(proposal: ModelProposal): Promise<void> {
    const session = this.likely();
    const why = await this.tried(session, (actor) =>
      this.union.app.get(DecidingService).refuse(actor, proposal.id, 'Not now.'),
    );
    this.history.push(`${nameOf(session)} refuses ${proposal.kind}: ${why ?? 'ok'}`);
    if (why !== null) return;
    if (proposal.decision !== null) this.differences.push('refused what was decided');
    if (session.worker === null || session.worker === proposal.proposer)
      this.differences.push('refused by who may not');
    proposal.decision = 'refused';
  }

  private async withdraw(proposal: ModelProposal): Promise<void> {
    const session = this.likely();
    const why = await this.tried(session, (actor) =>
      this.union.app.get(ProposalsService).withdraw(actor, proposal.id),
    );
    this.history.push(`${nameOf(session)} withdraws ${proposal.kind}: ${why ?? 'ok'}`);
    const may = session.worker === proposal.proposer && proposal.decision === null;
    if (may !== (why === null)) this.differences.push(`withdrawing: ${why ?? 'let through'}`);
    if (why === null) proposal.decision = 'withdrawn';
  }

  /** What is only about the thing itself (a mandate already held) is not the model's to say. */
  private compare(expected: boolean, why: string | null, kind: ModelProposal['kind']): void {
    if (!expected && why === null) this.differences.push('let through who may not');
    const other = kind !== 'act' && why !== null && why.startsWith('mandate.');
    if (expected && why !== null && !other) this.differences.push(`kept out who may: ${why}`);
  }

  /** null when it was done, else the code of the refusal. */
  private async tried(session: SignedIn, act: (actor: Actor) => Promise<void>): Promise<string | null> {
    const actor = await this.union.app.get(ActorsService).holding(session.token);
    if (!actor) throw new Error(`${session.name} is not signed in`);
    try {
      await asActor(actor, () => act(actor));
      return null;
    } catch (error) {
      if (error instanceof Problem) return error.code;
      throw error;
    }
  }

  /** Mostly people with a second factor: else little happens. */
  private likely(): SignedIn {
    const proved = this.sessions.filter(({ way, worker }) => way === 'proved' && worker !== null);
    return this.random() < 0.75 ? this.pick(proved) : this.pick(this.sessions);
  }

  private pick<Item>(items: readonly Item[]): Item {
    return pick(this.random, items);
  }

  private nameOf(worker: string): string {
    return this.sessions.find((session) => session.worker === worker)?.name ?? '';
  }
}

function nameOf({ name, way }: SignedIn): string {
  return way === 'proved' ? name : `${name} (${way})`;
}
