import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { RulesService } from '../../rules/index.js';
import type { Actor } from '../../shared/actor.js';
import { nothingHere } from '../../shared/errors.js';
import { moneyIn } from '../../shared/money.js';
import { keysOf, page, type Page } from '../../shared/paging.js';
import { LedgerNotes } from '../ledger-notes.js';
import type { EntriesQuery, LedgerEntryView } from './entries.dto.js';
import { type EntryRow, listedEntries, oneEntry } from './entries.sql.js';

/** The book as treasurer and trustees read it. Who appears in it sees that they looked. */
@Injectable()
export class EntriesService {
  constructor(
    private readonly db: DataSource,
    private readonly rules: RulesService,
    private readonly notes: LedgerNotes,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 400 `cursor.invalid` */
  async list(actor: Actor, query: EntriesQuery): Promise<Page<LedgerEntryView>> {
    const { kind = null, account = null, from = null, until = null, limit, after } = query;
    const keys = keysOf(after, ['text', 'number']);
    const statement = listedEntries({ kind, account, from, until, keys, limit: limit + 1 });
    const rows = await this.db.transaction((tx) =>
      this.audit.readLogged<EntryRow>(tx, actor, { action: 'entry.listed' }, statement),
    );
    const shown = page(
      entriesOf(rows),
      limit,
      ([entry]) => [entry.happened_on, entry.place],
      (entry) => entry,
    );
    return { items: await this.views(shown.items), next: shown.next };
  }

  /** @throws Problem 404 */
  async one(actor: Actor, id: string): Promise<LedgerEntryView> {
    const rows = await this.db.transaction((tx) =>
      this.audit.readLogged<EntryRow>(tx, actor, { action: 'entry.read', subjectId: id }, oneEntry(id)),
    );
    const [view] = await this.views(entriesOf(rows));
    if (!view) throw nothingHere();
    return view;
  }

  private async views(entries: readonly Entry[]): Promise<LedgerEntryView[]> {
    const money = moneyIn((await this.rules.profile())?.currency ?? '');
    return Promise.all(
      entries.map(async (transfers) => {
        const [entry] = transfers;
        return {
          id: entry.id,
          place: Number(entry.place),
          kind: entry.kind,
          happenedOn: entry.happened_on,
          recordedAt: entry.recorded_at.toISOString(),
          recordedBy: entry.recorded_by,
          proposalId: entry.proposal_id,
          reverses: entry.reverses,
          reversedBy: entry.reversed_by,
          // an empty one only says whom the money went to
          note: (await this.notes.read(entry.id, entry.text_sealed)) || null,
          transfers: transfers.map(({ debit, credit, amount_cents }) => ({
            debit,
            credit,
            amount: money(Number(amount_cents)),
          })),
          slips: (entry.slips ?? []).map((slip) => ({
            ...slip,
            addedAt: new Date(slip.addedAt).toISOString(),
          })),
        };
      }),
    );
  }
}

/** The rows of one entry: one a transfer. */
type Entry = [EntryRow, ...EntryRow[]];

function entriesOf(rows: readonly EntryRow[]): Entry[] {
  const entries = new Map<string, Entry>();
  for (const row of rows) {
    const entry = entries.get(row.id);
    if (!entry) entries.set(row.id, [row]);
    // once more for another person whose account it touches
    else if (!entry.some(({ transfer_place }) => transfer_place === row.transfer_place)) entry.push(row);
  }
  return [...entries.values()];
}
