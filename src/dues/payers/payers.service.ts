import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { asProgram } from '../../database/reach.js';
import { type Actor, scopeOf } from '../../shared/actor.js';
import { nothingHere } from '../../shared/errors.js';
import { type MoneyView, moneyIn } from '../../shared/money.js';
import { type Month, monthNamed, monthNumber } from '../../shared/months.js';
import { fold } from '../../shared/texts.js';
import type { PaymentMethod, Tier } from '../dues.rules.js';
import { duesRulesOf } from '../rates/dues-rules.js';
import { pricesOn } from '../standing/arrears.rules.js';
import { factsOf, type MemberFacts } from '../standing/member-facts.js';
import type { StandingView } from '../standing/standing.dto.js';
import { standingOn } from '../standing/standing.rules.js';
import { standingView } from '../standing/standing.view.js';
import { receiptNumber } from '../receipts/receipts.service.js';
import { joiningOf, type JoiningPrice, joiningPrices, offersFor } from './offers.rules.js';
import {
  onePayer,
  ownHands,
  type PayerRow,
  payersFound,
  type TakenRow,
  takenToday,
  type WholePayerRow,
} from './payers.sql.js';

/** Somebody who may pay: name and standing, and no more. */
export interface FoundPayer {
  workerId: string;
  name: string;
  number: number | null;
  standing: StandingView;
}

export interface TakenPayment {
  id: string;
  number: string;
  amount: MoneyView;
  method: PaymentMethod;
  receivedOn: string;
  months: Month[];
  isWithdrawn: boolean;
}

export interface Payer extends FoundPayer {
  tier: Tier | null;
  waiting: MoneyView;
  offers: { months: Month[]; amount: MoneyView }[];
  /** the place of the proposed one among them */
  proposed: number;
  joining: { kind: 'initiated' | 'reinitiated'; prices: JoiningPrice[] } | null;
  /** what the asker may undo of theirs */
  recent: TakenPayment[];
}

const nothing: MemberFacts['standing'] = { turns: [], suspensions: [], covered: [] };

/** Finding whoever pays and saying how much: for those who take dues, from anyone. Each finds it in their own log. */
@Injectable()
export class PayersService {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** By a part of the name, or by the member number. */
  async find(actor: Actor, search: string): Promise<FoundPayer[]> {
    const number = /^\d{1,9}$/.test(search.trim()) ? Number(search.trim()) : null;
    const pattern = `%${fold(search).replace(/[\\%_]/g, '\\$&')}%`;
    const rows = await this.logged<PayerRow>(actor, null, payersFound, [pattern, number]);
    return rows.map((row) => foundPayer(row, actor));
  }

  /** @param tier what they say just now @throws Problem 404 */
  async one(actor: Actor, workerId: string, tier: Tier | null): Promise<Payer> {
    const isTreasurer = scopeOf(actor, ['treasurer']).union;
    const asked = [workerId, actor.workerId, isTreasurer];
    const [row] = await this.logged<WholePayerRow>(actor, workerId, onePayer, asked);
    if (!row) throw nothingHere();
    const rules = duesRulesOf(row.rules);
    const facts = row.facts ? factsOf(row.facts) : null;
    const standing = standingOn(facts?.standing ?? nothing, rules.standing, actor.today);
    const prices = pricesOn(standing, rules.rates, facts?.declared ?? []);
    const covered = facts?.standing.covered ?? [];
    const waitingCents = Number(row.waiting_cents);
    const { offers, proposed } = offersFor({ standing, covered, prices, tier, waitingCents });
    const money = moneyIn(rules.currency);
    const kind = joiningOf(standing);
    return {
      ...foundPayer(row, actor),
      tier: tier ?? prices.declared.at(-1)?.tier ?? null,
      waiting: money(waitingCents),
      offers: offers.map(({ months, cents }) => ({ months: months.map(monthNamed), amount: money(cents) })),
      proposed,
      joining: kind && { kind, prices: joiningPrices(rules.rates, actor.today) },
      recent: row.recent.map((payment) => takenPayment(payment, rules.currency)),
    };
  }

  /** What the actor wrote down today, the last first. */
  async takenToday(actor: Actor): Promise<{ name: string; payment: TakenPayment }[]> {
    const rows = await this.logged<{ name: string; payment: TakenRow; currency: string }>(
      actor,
      null,
      takenToday,
      [actor.workerId, actor.today],
    );
    return rows.map(({ name, payment, currency }) => ({ name, payment: takenPayment(payment, currency) }));
  }

  /** Cash under the actor's own open credentials; nobody's but theirs. */
  async inHand(actor: Actor): Promise<{ credential: number; amount: MoneyView }[]> {
    const rows = await asProgram(() =>
      this.db.query<{ number: number; cents: string; currency: string }[]>(ownHands, [actor.workerId]),
    );
    return rows.map(({ number, cents, currency }) => ({
      credential: number,
      amount: { amountCents: Number(cents), currency },
    }));
  }

  private logged<Row>(
    actor: Actor,
    subjectId: string | null,
    sql: string,
    parameters: unknown[],
  ): Promise<Row[]> {
    return asProgram(() =>
      this.audit.readLogged<Row>(
        this.db.manager,
        actor,
        { action: 'payer.found', subjectId },
        { sql, parameters },
      ),
    );
  }
}

function foundPayer({ person_id, name, facts, rules }: PayerRow, actor: Actor): FoundPayer {
  const { today: on, language } = actor;
  const asked = { on, asKnownOn: null, language };
  const standing = standingView(facts && factsOf(facts), duesRulesOf(rules), asked);
  return { workerId: person_id, name, number: facts?.number ?? null, standing };
}

function takenPayment(row: TakenRow, currency: string): TakenPayment {
  return {
    id: row.id,
    number: receiptNumber(row.credential, row.receipt),
    amount: { amountCents: row.amountCents, currency },
    method: row.method,
    receivedOn: row.receivedOn,
    months: row.months.map((month) => monthNamed(monthNumber(month))),
    isWithdrawn: row.withdrawn,
  };
}
