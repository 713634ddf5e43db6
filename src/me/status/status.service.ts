import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { bankPostedThrough } from '../../bank/index.js';
import { asPerson, asProgram } from '../../database/reach.js';
import {
  duesRulesOf,
  factsOf,
  receiptNumber,
  ReceiptsService,
  shownCode,
  standingView,
} from '../../dues/index.js';
import { NoticeView } from '../../identity/index.js';
import { MeetingSeals, type OwnMeetingRow } from '../../meetings/index.js';
import type { Actor } from '../../shared/actor.js';
import { daysAfter } from '../../shared/days.js';
import { moneyIn } from '../../shared/money.js';
import { monthNamed, monthNumber } from '../../shared/months.js';
import type { AccessLogEntryView } from '../me.dto.js';
import { arrearsLine } from './arrears-line.rules.js';
import type {
  OwnMandateView,
  OwnMeetingView,
  OwnMembershipView,
  OwnReceiptView,
  StatusView,
} from './status.dto.js';
import {
  type LogRow,
  looksShown,
  oneReceipt,
  type OwnMandateRow,
  ownLog,
  type OwnReceiptRow,
  statusStatement,
  type StatusRow,
} from './status.sql.js';

const meetingsAheadDays = 60;

/** A member's whole page: two statements, whatever there is to say. */
@Injectable()
export class StatusService {
  constructor(
    private readonly db: DataSource,
    private readonly receipts: ReceiptsService,
    private readonly meetings: MeetingSeals,
  ) {}

  async own(actor: Actor): Promise<StatusView> {
    const looked = await this.looked(actor);
    const row = await this.row(actor, looked);
    const rules = duesRulesOf(row.rules);
    const money = moneyIn(rules.currency);
    const { today: on, language } = actor;
    const standing = standingView(row.facts ? factsOf(row.facts) : null, rules, {
      on,
      asKnownOn: null,
      language,
    });
    return {
      on,
      membership: membershipOf(row),
      standing,
      credit: money(Number(row.credit_cents)),
      receipts: await Promise.all(row.receipts.map((receipt) => this.receipt(receipt, rules.currency))),
      meetings: await Promise.all(row.meetings.map((meeting) => this.meeting(meeting))),
      reminders: remindersOf(
        row,
        arrearsLine(standing, { today: on, postedThrough: row.bank && bankPostedThrough(row.bank) }),
        actor,
      ),
      mandates: row.mandates.map((mandate) => mandateView(mandate, actor)),
      looked: latest([...looked, ...row.merged_log], row.names ?? {}),
    };
  }

  /** One receipt of one's own by the number on it; null when it is not there or somebody else's. */
  async ownReceipt(
    actor: Actor,
    number: { credential: number; receipt: number },
  ): Promise<OwnReceiptView | null> {
    const [row] = await asProgram(() =>
      this.db.query<{ receipts: OwnReceiptRow[]; currency: string }[]>(oneReceipt, [
        actor.workerId,
        number.credential,
        number.receipt,
      ]),
    );
    const [found] = row?.receipts ?? [];
    return row && found ? this.receipt(found, row.currency) : null;
  }

  private async looked({ workerId }: Actor): Promise<LogRow[]> {
    if (!workerId) return [];
    const rows = await asPerson(workerId, () => this.db.query<(LogRow & { at: Date })[]>(ownLog, [workerId]));
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  private async row(actor: Actor, looked: readonly LogRow[]): Promise<StatusRow> {
    const readers = [...new Set(looked.flatMap(({ by }) => (by ? [by] : [])))];
    const until = daysAfter(actor.today, meetingsAheadDays);
    // whoever is read may know who read; everything else is the reader's own by the WHERE of each part
    const [row] = await asProgram(() =>
      this.db.query<StatusRow[]>(statusStatement, [
        actor.workerId,
        actor.today,
        until,
        actor.accountId,
        readers,
      ]),
    );
    return row!;
  }

  private async receipt(row: OwnReceiptRow, currency: string): Promise<OwnReceiptView> {
    const sealed = row.code === null ? null : Buffer.from(row.code, 'base64');
    const code = await this.receipts.open(row.membershipId, { ...row, sealed });
    return {
      number: receiptNumber(row.credential, row.number),
      receivedOn: row.receivedOn,
      amount: { amountCents: Number(row.amountCents), currency },
      months: row.months.map((month) => monthNamed(monthNumber(month))),
      withdrawnOn: row.withdrawnOn,
      code: code && shownCode(code),
    };
  }

  private async meeting({ place, ...meeting }: OwnMeetingRow): Promise<OwnMeetingView> {
    return { ...meeting, place: await this.meetings.openPlace(meeting.id, Buffer.from(place, 'base64')) };
  }
}

function membershipOf({ facts, branch }: StatusRow): OwnMembershipView | null {
  if (!facts) return null;
  const applied = facts.events.filter(([kind]) => kind === 'applied').at(-1);
  return { number: facts.number, appliedOn: applied?.[1] ?? null, branch };
}

function remindersOf(
  { told }: StatusRow,
  dues: ReturnType<typeof arrearsLine>,
  { language }: Actor,
): NoticeView[] {
  const lines = told.map((line) => ({ ...line, urgent: false, toldAt: new Date(line.toldAt) }));
  const computed = dues ? [{ ...dues, id: null, urgent: false, toldAt: null }] : [];
  return [...computed, ...lines].map((line) => NoticeView.of(line, language));
}

function mandateView(row: OwnMandateRow, { withheld }: Actor): OwnMandateView {
  return { ...row, waitsForFactor: withheld.includes(row.role) };
}

/** Under whichever of one's ids an entry stands, once each and newest first. */
function latest(rows: readonly LogRow[], names: Record<string, string>): AccessLogEntryView[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...byId.values()]
    .sort((a, b) => Number(BigInt(b.id) - BigInt(a.id)))
    .slice(0, looksShown)
    .map(({ at, action, capacity, by }) => ({
      at: new Date(at).toISOString(),
      action,
      capacity,
      by: by && (names[by] ?? null),
    }));
}
