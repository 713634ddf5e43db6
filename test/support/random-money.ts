import { randomUUID } from 'node:crypto';
import { asProgram } from '../../src/database/reach.js';
import { pick, type Random } from '../../src/dues/standing/random-ledger.fixture.js';
import { monthNamed, monthNumber } from '../../src/shared/months.js';
import { WorkersService } from '../../src/workers/index.js';
import { once } from './dues.js';
import type { Answer, Person, TestUnion } from './union.js';

interface Sent {
  by: Person;
  path: string;
  body: object;
  key: string;
}

interface Kept extends Sent {
  text: string;
  id: string;
  cents: number;
}

/** What a random wish may be refused for; anything else is a mistake. */
const refusals = [
  'payment.month_covered',
  'payment.month_not_counted',
  'payment.month_too_far',
  'payment.amount_short',
  'payment.not_initiated',
  'payment.not_a_member',
  'entry.reversed_already',
  'initiation.member_already',
  'initiation.not_needed',
  'initiation.first_time',
  'initiation.before_last',
  'initiation.amount_short',
  'waiver.not_a_member',
  'waiver.month_too_far',
];

const tierCents = [
  ['sub-minimum', 600],
  ['minimum', 1100],
  ['regular', 2200],
  ['maximum', 3300],
] as const;

/** Writers who take, repeat and undo payments and make members, all at random, and what they were told. */
export class RandomMoney {
  /** cents that stand, by what was answered */
  cents = 0;
  readonly counts = new Map<string, number>();
  readonly workers: string[] = [];
  private readonly payments: Kept[] = [];
  private readonly undone = new Set<string>();

  constructor(
    private readonly union: TestUnion,
    private readonly random: Random,
    private readonly people: { delegates: Person[]; treasurer: Person },
  ) {}

  /** Somebody whom the union knows and who may be made a member. */
  async worker(): Promise<string> {
    const add = this.union.app.get(WorkersService);
    const chosenName = `Person ${this.workers.length}`;
    const id = await asProgram(() => add.add(this.union.operator, { chosenName }));
    this.workers.push(id);
    return id;
  }

  /** One operation. */
  async act(): Promise<void> {
    const dice = this.random(100);
    if (dice < 60) await this.take('/api/v1/dues/payments', this.payment(this.payer()));
    else if (dice < 72) await this.undo();
    else if (dice < 80) await this.again();
    else if (dice < 86) await this.twiceAtOnce();
    else if (dice < 93) await this.turn(await this.worker(), 'initiation');
    else if (dice < 96) await this.waive();
    else await this.turn(this.idle(this.random(this.workers.length)), 'reinitiation');
  }

  /** Makes somebody a member. */
  async turn(workerId: string, noun: 'initiation' | 'reinitiation'): Promise<void> {
    const [tier, cents] = pick(this.random, tierCents);
    const amountCents = 2 * cents + pick(this.random, [0, 0, this.random(3_000)]);
    await this.take(`/api/v1/workers/${workerId}/${noun}`, { ...this.money(), tier, amountCents });
  }

  /** Every third member hardly ever pays, and so becomes inactive. */
  private payer(): string {
    const place = this.random(this.workers.length);
    const isPaying = place % 3 > 0 || this.random(10) === 0;
    return isPaying ? this.workers[place]! : this.payer();
  }

  private idle(place: number): string {
    return this.workers[place - (place % 3)]!;
  }

  private payment(workerId: string): object {
    const now = monthNumber(this.today());
    const amountCents = pick(this.random, [600, 1100, 2200, 3300, 6600, 1 + this.random(9_000)]);
    const months = Array.from({ length: 1 + this.random(3) }, () => monthNamed(now + this.random(9) - 5));
    return {
      ...{ workerId, amountCents, ...this.money() },
      ...(this.random(6) === 0 ? { months } : {}),
      ...(this.random(8) === 0 ? { tier: pick(this.random, ['sub-minimum', 'minimum', 'maximum']) } : {}),
    };
  }

  private money(): { method: string; receivedOn: string } {
    return { method: pick(this.random, ['cash', 'cheque', 'transfer', 'card']), receivedOn: this.today() };
  }

  private today(): string {
    return this.union.clock.now().toISOString().slice(0, 10);
  }

  private taker(): Person {
    return pick(this.random, [...this.people.delegates, this.people.treasurer]);
  }

  private async take(path: string, body: object): Promise<void> {
    const sent = { by: this.taker(), path, body, key: randomUUID() };
    this.keep(sent, await this.send(sent));
  }

  private keep(sent: Sent, answer: Answer): void {
    if (answer.status !== 201) return;
    const cents = (sent.body as { amountCents: number }).amountCents;
    this.cents += cents;
    this.payments.push({ ...sent, text: answer.text, id: String(answer.body['id']), cents });
  }

  private async undo(): Promise<void> {
    if (this.payments.length === 0) return;
    const payment = pick(this.random, this.payments);
    const path = `/api/v1/dues/payments/${payment.id}/reversal`;
    const body = { reason: 'It bounced.' };
    const answer = await this.send({ by: this.people.treasurer, path, body, key: randomUUID() });
    if (answer.status !== 201) return;
    if (this.undone.has(payment.id)) throw new Error(`undone twice: ${payment.id}`);
    this.undone.add(payment.id);
    this.cents -= payment.cents;
  }

  /** One or two months, by two people: they count as paid, and no cent moves. */
  private async waive(): Promise<void> {
    const fromMonth = monthNamed(monthNumber(this.today()) + this.random(4) - 2);
    const workerId = pick(this.random, this.workers);
    const payload = { workerId, fromMonth, months: 1 + this.random(2), reason: 'Laid off.' };
    const wish = { kind: 'waiver-hardship', payload };
    const by = pick(this.random, this.people.delegates);
    const asked = await this.send({ by, path: '/api/v1/proposals', body: wish, key: randomUUID() });
    if (asked.status !== 201) return;
    const path = `/api/v1/proposals/${String(asked.body['id'])}/approval`;
    const { status, text, body } = await this.people.treasurer.post(path);
    // meanwhile somebody may have undone what made them a member
    if (status !== 204 && !refusals.includes(String(body['code'])))
      throw new Error(`${status} ${text} for ${path} ${JSON.stringify(payload)}`);
  }

  /** The same key again, long after. */
  private async again(): Promise<void> {
    if (this.payments.length === 0) return;
    const payment = pick(this.random, this.payments.slice(-50));
    const answer = await this.send(payment);
    if (answer.text !== payment.text) throw new Error(`another answer: ${payment.text} ${answer.text}`);
  }

  private async twiceAtOnce(): Promise<void> {
    const body = this.payment(this.payer());
    const sent = { by: this.taker(), path: '/api/v1/dues/payments', body, key: randomUUID() };
    const [one, other] = await Promise.all([this.send(sent), this.send(sent)]);
    if (one.status === 201 && one.text !== other.text)
      throw new Error(`two answers: ${one.text} ${other.text}`);
    this.keep(sent, one);
  }

  private async send({ by, path, body, key }: Sent): Promise<Answer> {
    const answer = await by.post(path, body, once(key));
    const word = answer.status === 201 ? `${path.split('/').at(-1)}` : String(answer.body['code']);
    this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
    if (answer.status !== 201 && !refusals.includes(word))
      throw new Error(`${answer.status} ${answer.text} for ${path} ${JSON.stringify(body)}`);
    return answer;
  }
}
