/**
 * Which transactions had ended at one moment, as PostgreSQL's `pg_snapshot` has it: all below `before`, but for those
 * still `running`.
 */
export interface Snapshot {
  before: number;
  running: readonly number[];
}

export const nothingEnded: Snapshot = { before: 0, running: [] };

/** Reads `xmin:xmax:xip,xip,…`. */
export function readSnapshot(text: string): Snapshot {
  const [, before = '0', running = ''] = text.split(':');
  return { before: Number(before), running: running === '' ? [] : running.split(',').map(Number) };
}

/** Whether what the transaction wrote was to be seen at that moment. */
export function isSeen(transaction: number, { before, running }: Snapshot): boolean {
  return transaction < before && !running.includes(transaction);
}

/**
 * From which id on the entries of each transaction can lie that was running when a block was sealed. A transaction
 * has its number before its entries draw their ids; one that was not yet there at a block draws only ids above all
 * that the block names.
 */
export class Latecomers {
  private readonly lowest = new Map<number, number>();
  private snapshot: Snapshot = nothingEnded;
  private highestId = 0;

  /** Whether an entry that no earlier block names may still be sealed. */
  mayFollow(transaction: number, id: number): boolean {
    if (transaction >= this.snapshot.before) return id > this.highestId;
    const lowest = this.lowest.get(transaction);
    return lowest !== undefined && id > lowest;
  }

  /** The block is sealed: what it saw is complete. */
  pass(snapshot: Snapshot, highestId: number): void {
    const known = new Map(this.lowest);
    this.lowest.clear();
    for (const transaction of snapshot.running) {
      this.lowest.set(transaction, known.get(transaction) ?? this.highestId);
    }
    this.snapshot = snapshot;
    this.highestId = highestId;
  }

  /** In another cluster transactions are counted anew: only the ids go on. */
  startOver(highestId: number): void {
    this.lowest.clear();
    this.snapshot = nothingEnded;
    this.highestId = highestId;
  }

  /** Begins in the middle of a chain: of the transactions running there, nothing is known. */
  startAt(snapshot: Snapshot, highestId: number): void {
    this.lowest.clear();
    for (const transaction of snapshot.running) this.lowest.set(transaction, 0);
    this.snapshot = snapshot;
    this.highestId = highestId;
  }
}
