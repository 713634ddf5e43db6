import { blockHash, markBytes, noHash } from './block.rules.js';
import type { Differences } from './differences.js';
import type { EntryStream, StreamedEntry } from './entry-stream.js';
import { MerkleTree } from './merkle.rules.js';
import { type IdRange, readRanges, spanOf } from './ranges.rules.js';
import { isSeen, Latecomers, nothingEnded, readSnapshot, type Snapshot } from './snapshot.rules.js';
import type { StoredBlock } from './statements.js';

/** What the block before says, as far as the next one has to follow from it. */
type Before = Pick<StoredBlock, 'number' | 'hash' | 'total' | 'highestId' | 'cluster' | 'arrival'>;

const beginning: Before = {
  number: '0',
  hash: noHash.toString('hex'),
  total: '0',
  highestId: '0',
  cluster: '',
  arrival: '',
};

/** Takes the blocks one after the other and compares each with the one before and with its entries. */
export class BlockCheck {
  private before = beginning;
  private snapshot: Snapshot = nothingEnded;
  private readonly latecomers = new Latecomers();
  entries = 0;
  blocks = 0;

  constructor(
    private readonly entriesOf: EntryStream,
    private readonly differences: Differences,
  ) {}

  /** Begins after `block`, which is taken as it stands. */
  startAfter(block: StoredBlock): void {
    this.before = block;
    this.snapshot = readSnapshot(block.snapshot);
    this.latecomers.startAt(this.snapshot, Number(block.highestId));
  }

  async take(block: StoredBlock): Promise<void> {
    this.blocks += 1;
    this.link(block);
    const snapshot = readSnapshot(block.snapshot);
    const arrives = block.cluster !== this.before.cluster;
    await this.compareEntries(block, { snapshot, arrives });
    if (arrives) this.latecomers.startOver(Number(this.before.highestId));
    this.latecomers.pass(snapshot, Number(block.highestId));
    this.snapshot = snapshot;
    this.before = block;
  }

  /** Whether an entry that no block names may still be sealed by a block to come. */
  mayFollow({ transaction, id }: StreamedEntry): boolean {
    return !isSeen(transaction, this.snapshot) && this.latecomers.mayFollow(transaction, id);
  }

  private link(block: StoredBlock): void {
    const { before, differences } = this;
    const expected = Number(before.number) + 1;
    if (Number(block.number) !== expected) {
      return differences.add('log.block_missing', expected);
    }
    if (block.previousHash !== before.hash) differences.add('log.block_replaced', before.number);
    const follows =
      Number(block.total) === Number(before.total) + block.entries &&
      Number(block.highestId) >= Number(before.highestId) &&
      block.arrival === (block.cluster === before.cluster ? before.arrival : block.number);
    if (blockHash(block).toString('hex') !== block.hash || !follows) {
      differences.add('log.block_changed', block.number);
    }
  }

  private async compareEntries(
    block: StoredBlock,
    { snapshot, arrives }: { snapshot: Snapshot; arrives: boolean },
  ): Promise<void> {
    const marks = Buffer.from(block.marks, 'hex');
    const ranges = readRanges(block.ids);
    const tree = new MerkleTree();
    const unlike: number[] = [];
    let place = 0;
    for (const range of ranges) {
      let awaited = range.from;
      for await (const entry of this.entriesOf.within(range)) {
        this.missing(block, { from: awaited, before: entry.id });
        place += entry.id - awaited;
        awaited = entry.id + 1;
        tree.add(entry.leaf);
        const mark = marks.subarray(place * markBytes, (place + 1) * markBytes);
        if (!mark.equals(entry.leaf.subarray(0, markBytes))) unlike.push(entry.id);
        place += 1;
        this.entries += 1;
        if (!this.isInPlace(entry, snapshot, arrives)) {
          this.differences.add('log.entry_out_of_place', block.number, entry.id);
        }
      }
      this.missing(block, { from: awaited, before: range.before });
      place += range.before - awaited;
    }
    if (spanOf(ranges) !== block.entries) this.differences.add('log.block_changed', block.number);
    if (tree.root().toString('hex') === block.root) return;
    for (const id of unlike) this.differences.add('log.entry_changed', block.number, id);
    if (unlike.length === 0 && place === tree.count) this.differences.add('log.block_changed', block.number);
  }

  private missing(block: StoredBlock, { from, before }: IdRange): void {
    const count = before - from;
    if (count <= 0) return;
    const named = Array.from({ length: Math.min(count, 100) }, (_, at) => from + at);
    this.differences.addMany('log.entry_missing', block.number, named, count);
  }

  private isInPlace(entry: StreamedEntry, snapshot: Snapshot, arrives: boolean): boolean {
    if (arrives && entry.id > Number(this.before.highestId)) return true;
    return this.mayFollow(entry) && (arrives || isSeen(entry.transaction, snapshot));
  }
}
