import { DataSource } from 'typeorm';
import { asProgram } from '../../src/database/reach.js';
import { account, LedgerService } from '../../src/ledger/index.js';
import type { BankLineView, BankStatementReportView, BankStatementView } from '../../src/bank/index.js';
import type { Answer, Person, TestUnion } from './union.js';

export type Report = BankStatementReportView;
export interface Lines {
  items: BankLineView[];
  next: string | null;
}
export interface Statements {
  items: BankStatementView[];
}

/** One line of an OFX file. */
export interface Said {
  on: string;
  cents: number;
  id?: string;
  name?: string;
}

export function ofx(lines: readonly Said[], { from, until }: { from?: string; until?: string } = {}): string {
  const compact = (day: string): string => day.replaceAll('-', '');
  const said = lines.map(
    ({ on, cents, id, name = 'TRANSFER' }) =>
      `<STMTTRN><TRNTYPE>OTHER<DTPOSTED>${compact(on)}<TRNAMT>${(cents / 100).toFixed(2)}${id ? `<FITID>${id}` : ''}<NAME>${name}</STMTTRN>`,
  );
  const span = [from ? `<DTSTART>${compact(from)}` : '', until ? `<DTEND>${compact(until)}` : ''].join('');
  return `OFXHEADER:100\n\n<OFX><BANKTRANLIST>${span}${said.join('\n')}</BANKTRANLIST></OFX>`;
}

export function table(lines: readonly Said[]): string {
  const rows = lines.map(({ on, cents, name = 'TRANSFER' }) => `${on},"${name}",${(cents / 100).toFixed(2)}`);
  return ['Date,Description,Amount', ...rows].join('\n');
}

export function bring(
  by: Person,
  content: string,
  { dryRun = false, ...settings }: { dryRun?: boolean } & Record<string, unknown> = {},
): Promise<Answer<Report>> {
  const form = new FormData();
  form.set('file', new Blob([content]), 'statement.ofx');
  form.set('settings', JSON.stringify(settings));
  return by.post<Report>(`/api/v1/bank-statements?dryRun=${String(dryRun)}`, form);
}

export async function linesOf(by: Person, query = ''): Promise<BankLineView[]> {
  const { body } = await by.get<Lines>(`/api/v1/bank-lines?limit=200${query}`);
  return body.items;
}

/** A line of this amount, brought by a file of its own. */
export async function lineOf(by: Person, said: Said): Promise<string> {
  const { status, body, text } = await bring(by, ofx([said]), { doubtful: 'take' });
  const id = body.lines?.[0]?.lineId;
  if (status !== 201 || !id) throw new Error(`${status} ${text}`);
  return id;
}

/** An entry of the book that moves cents on the account of the bank: in above 0, out below. */
export function entryOf(union: TestUnion, cents: number, on: string): Promise<string> {
  const [bank, other] = [account.till('bank'), account.till('cash-box')];
  const [debit, credit] = cents > 0 ? [bank, other] : [other, bank];
  const transfers = [{ debit, credit, amountCents: Math.abs(cents) }];
  return asProgram(() =>
    union.app
      .get(DataSource)
      .transaction((tx) =>
        union.app
          .get(LedgerService)
          .post(tx, union.operator, { kind: 'till-move', happenedOn: on, transfers }),
      ),
  );
}
