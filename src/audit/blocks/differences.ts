import type { MessageCode } from '../../shared/messages/index.js';

/** What can be wrong with the log; the sentence of each is in the catalogue. */
export type DifferenceCode = Extract<
  MessageCode,
  `log.${'block' | 'entry'}_${string}` | 'log.anchor_cut' | 'log.anchor_differs'
>;

/** One thing that is not as it was sealed: where it lies. */
export interface Difference {
  code: DifferenceCode;
  block: string | null;
  entry: string | null;
}

const mostKept = 100;

/** Counts all, and keeps the first hundred. */
export class Differences {
  readonly kept: Difference[] = [];
  count = 0;

  add(code: DifferenceCode, block: string | number | null, entry: string | number | null = null): void {
    const found = {
      code,
      block: block === null ? null : String(block),
      entry: entry === null ? null : String(entry),
    };
    const last = this.kept.at(-1);
    if (last?.code === code && last.block === found.block && last.entry === found.entry) return;
    this.count += 1;
    if (!this.isFull) this.kept.push(found);
  }

  /** Missing entries may be a great many. */
  addMany(code: DifferenceCode, block: string, entries: readonly number[], count: number): void {
    for (const entry of entries) this.add(code, block, entry);
    this.count += count - entries.length;
  }

  get isFull(): boolean {
    return this.kept.length >= mostKept;
  }
}
