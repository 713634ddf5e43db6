import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { RulesService } from '../../rules/index.js';
import type { Actor } from '../../shared/actor.js';
import type { Day } from '../../shared/days.js';
import type { EntryKind } from '../entries.rules.js';
import { type JournalEntry, journalEntry, journalHead } from './journal.rules.js';

const atOnce = 2_000;

interface TransferRow {
  place: string;
  kind: EntryKind;
  happened_on: Day;
  undoes: string | null;
  debit: string;
  credit: string;
  cents: string;
}

/** The whole book as a plain-text journal, in the order in which it was written: as it is at one moment. */
@Injectable()
export class JournalService {
  constructor(
    private readonly db: DataSource,
    private readonly rules: RulesService,
    private readonly audit: AuditService,
  ) {}

  async read(actor: Actor): Promise<Readable> {
    await this.db.transaction((tx) => this.audit.record(tx, actor, { action: 'journal.read' }));
    const currency = (await this.rules.profile())?.currency ?? '';
    // taken here, on behalf of the reader: the stream is read when nobody remembers any more who asked
    const runner = this.db.createQueryRunner();
    try {
      await runner.startTransaction('REPEATABLE READ');
    } catch (error) {
      await runner.release();
      throw error;
    }
    const stream = Readable.from(written(runner, currency));
    // also when the reader went away before the first line
    stream.once('close', () => void end(runner));
    return stream;
  }
}

async function end(runner: QueryRunner): Promise<void> {
  try {
    await runner.rollbackTransaction();
  } finally {
    await runner.release();
  }
}

async function* written(runner: QueryRunner, currency: string): AsyncGenerator<string> {
  const accounts = (await runner.query('SELECT code FROM ledger_accounts ORDER BY code')) as {
    code: string;
  }[];
  yield journalHead(
    currency,
    accounts.map(({ code }) => code),
  );
  for (let last = '0'; ;) {
    const rows = (await runner.query(
      `SELECT e.place, e.kind, e.happened_on, r.place AS undoes, t.debit, t.credit, t.amount_cents AS cents
       FROM (SELECT * FROM ledger_entries WHERE place > $1 ORDER BY place LIMIT $2) e
       JOIN ledger_transfers t ON t.entry_id = e.id LEFT JOIN ledger_entries r ON r.id = e.reverses
       ORDER BY e.place, t.place`,
      [last, atOnce],
    )) as TransferRow[];
    if (rows.length === 0) return;
    yield entriesOf(rows)
      .map((entry) => journalEntry(entry, currency))
      .join('');
    last = rows.at(-1)!.place;
  }
}

function entriesOf(rows: readonly TransferRow[]): JournalEntry[] {
  const entries: (JournalEntry & { transfers: JournalEntry['transfers'][number][] })[] = [];
  for (const { place, kind, happened_on, undoes, debit, credit, cents } of rows) {
    const transfer = { debit, credit, amountCents: Number(cents) };
    const current = entries.at(-1);
    if (current?.place === place) current.transfers.push(transfer);
    else entries.push({ place, kind, happenedOn: happened_on, undoes, transfers: [transfer] });
  }
  return entries;
}
