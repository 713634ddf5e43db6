import type { EntityManager } from 'typeorm';
import { leafHash } from './merkle.rules.js';
import type { IdRange } from './ranges.rules.js';
import { canonicalEntry } from './statements.js';

const batch = 10_000;

export interface StreamedEntry {
  id: number;
  transaction: number;
  leaf: Buffer;
}

interface EntryRow {
  id: string;
  xact: string;
  canonical: string;
}

/** Reads the entries once, by ascending id; those that no block asked for yet are kept until one does. */
export class EntryStream {
  private readonly skipped = new Map<number, StreamedEntry>();
  private rows: EntryRow[] = [];
  private place = 0;

  constructor(
    private readonly tx: EntityManager,
    private readonly after: string,
    private readonly until: number,
  ) {}

  /** One cursor: whatever PostgreSQL makes of the statement, it does it once. */
  async open(): Promise<void> {
    await this.tx.query('SET LOCAL enable_seqscan = off');
    await this.tx.query('SET LOCAL enable_sort = off');
    await this.tx.query(
      `DECLARE entries NO SCROLL CURSOR FOR
       SELECT e.id, e.xact, ${canonicalEntry} AS canonical FROM audit_entries e
       WHERE e.id > $1::bigint AND e.id <= $2::bigint ORDER BY e.id`,
      [this.after, this.until],
    );
  }

  async close(): Promise<void> {
    await this.tx.query('CLOSE entries');
  }

  /** The entries of one range, ascending; ids without an entry are missing among them. */
  async *within({ from, before }: IdRange): AsyncGenerator<StreamedEntry> {
    yield* this.late(from, before);
    for (;;) {
      const row = await this.peek();
      const id = Number(row?.id);
      if (!row || id >= before) return;
      this.place += 1;
      const entry = { id, transaction: Number(row.xact), leaf: leafHash(row.canonical) };
      if (id >= from) yield entry;
      else this.skipped.set(id, entry);
    }
  }

  /** What no block asked for, once every block did. */
  async unclaimed(): Promise<StreamedEntry[]> {
    const entire = { from: Number.MAX_SAFE_INTEGER, before: Number.MAX_SAFE_INTEGER };
    for await (const entry of this.within(entire)) this.skipped.set(entry.id, entry);
    return [...this.skipped.values()].sort((a, b) => a.id - b.id);
  }

  private late(from: number, before: number): StreamedEntry[] {
    const { skipped } = this;
    if (skipped.size === 0) return [];
    const ids =
      skipped.size < before - from
        ? [...skipped.keys()].filter((id) => id >= from && id < before).sort((a, b) => a - b)
        : Array.from({ length: before - from }, (_, place) => from + place);
    return ids.flatMap((id) => {
      const entry = skipped.get(id);
      skipped.delete(id);
      return entry ? [entry] : [];
    });
  }

  private async peek(): Promise<EntryRow | undefined> {
    if (this.place < this.rows.length) return this.rows[this.place];
    this.rows = await this.tx.query<EntryRow[]>(`FETCH ${batch} FROM entries`);
    this.place = 0;
    return this.rows[0];
  }
}
