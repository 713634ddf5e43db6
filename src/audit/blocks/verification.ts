import type { EntityManager } from 'typeorm';
import type { Anchor } from './anchor.js';
import { BlockCheck } from './block-check.js';
import { type Difference, Differences } from './differences.js';
import { EntryStream } from './entry-stream.js';
import { readRanges } from './ranges.rules.js';
import { blockColumns, currentCluster, newestBlock, stranded, type StoredBlock } from './statements.js';
import { readTail, type Tail } from './tail.js';

const batch = 2_000;
const belowEveryId = '-9223372036854775808';

/** What a verification found. */
export interface Verification {
  /** first and newest block looked at; null in an empty log */
  from: string | null;
  newest: string | null;
  /** from the very first block on */
  whole: boolean;
  blocks: number;
  entries: number;
  /** whether the anchor's block is there, with the anchor's hash; null without an anchor */
  anchorHolds: boolean | null;
  /** the first hundred */
  differences: Difference[];
  differenceCount: number;
  tail: Tail;
}

/** How much to verify: everything, or the newest blocks with up to this many entries. */
export interface Extent {
  anchor: Anchor | null;
  mostEntries: number | null;
}

/** Reads the log in one snapshot and compares it with its blocks, batch by batch. */
export async function verify(tx: EntityManager, { anchor, mostEntries }: Extent): Promise<Verification> {
  const differences = new Differences();
  const [newest, cluster] = [await newestBlock(tx), await currentCluster(tx)];
  const start = newest && mostEntries !== null ? await startBefore(tx, newest, mostEntries) : null;
  const check = await checkBlocks(tx, { newest, start, differences });
  if (newest?.cluster === cluster) await findStranded(tx, newest, differences);
  return {
    from: newest && String(Number(start?.number ?? 0) + 1),
    newest: newest?.number ?? null,
    whole: start === null,
    blocks: check.blocks,
    entries: check.entries,
    anchorHolds: anchor && (await holdsAnchor(tx, { anchor, newest, differences })),
    differences: differences.kept,
    differenceCount: differences.count,
    tail: await readTail(tx, newest, cluster),
  };
}

interface Stretch {
  newest: StoredBlock | null;
  /** the block before the first that is looked at */
  start: StoredBlock | null;
  differences: Differences;
}

async function checkBlocks(tx: EntityManager, { newest, start, differences }: Stretch): Promise<BlockCheck> {
  const after = start ? await lowestId(tx, start.number) : belowEveryId;
  const stream = new EntryStream(tx, after, Number(newest?.highestId ?? 0));
  await stream.open();
  const check = new BlockCheck(stream, differences);
  if (start) check.startAfter(start);
  for await (const block of blocksAfter(tx, start?.number ?? '0')) await check.take(block);
  for (const entry of await stream.unclaimed()) {
    if (check.mayFollow(entry) || (start && entry.id <= Number(start.highestId))) continue;
    const block = differences.isFull ? null : await blockAround(tx, entry.id);
    differences.add('log.entry_inserted', block, entry.id);
  }
  await stream.close();
  return check;
}

async function* blocksAfter(tx: EntityManager, number: string): AsyncGenerator<StoredBlock> {
  const read = (after: string): Promise<StoredBlock[]> =>
    tx.query<StoredBlock[]>(
      `SELECT ${blockColumns} FROM audit_blocks b WHERE b.number > $1::bigint ORDER BY b.number LIMIT ${batch}`,
      [after],
    );
  for (let blocks = await read(number); blocks.length > 0; blocks = await read(blocks.at(-1)!.number)) {
    yield* blocks;
  }
}

/**
 * The block before the newest ones that together hold at most `most` entries, before the newest one at least; null
 * when those are all.
 */
async function startBefore(
  tx: EntityManager,
  { number, total }: StoredBlock,
  most: number,
): Promise<StoredBlock | null> {
  const [start] = await tx.query<StoredBlock[]>(
    `SELECT ${blockColumns} FROM audit_blocks b
     WHERE $2::bigint > $3::bigint AND b.number < $1::bigint AND b.number >= $1::bigint - $3::bigint
       AND (b.total >= $2::bigint - $3::bigint OR b.number = $1::bigint - 1)
     ORDER BY b.number LIMIT 1`,
    [number, total, most],
  );
  return start ?? null;
}

/** Blocks overlap where a transaction was slow: the lowest id that a block after this one names. */
async function lowestId(tx: EntityManager, number: string): Promise<string> {
  const [found] = await tx.query<{ ids: string | null }[]>(
    `SELECT range_merge(range_agg(ids))::text AS ids FROM (
       SELECT range_merge(ids)::int8multirange AS ids FROM audit_blocks WHERE number > $1::bigint) later`,
    [number],
  );
  return String((readRanges(found?.ids ?? '')[0]?.from ?? 0) - 1);
}

async function blockAround(tx: EntityManager, id: number): Promise<string | null> {
  const [block] = await tx.query<{ number: string }[]>(
    'SELECT number FROM audit_blocks WHERE highest_id >= $1::bigint ORDER BY number LIMIT 1',
    [id],
  );
  return block?.number ?? null;
}

async function findStranded(tx: EntityManager, newest: StoredBlock, differences: Differences): Promise<void> {
  const { sql, parameters } = stranded(newest);
  const found = await tx.query<{ id: string }[]>(
    `SELECT s.id FROM (${sql}) s ORDER BY s.id LIMIT 100`,
    parameters,
  );
  for (const { id } of found) differences.add('log.entry_inserted', null, id);
}

async function holdsAnchor(
  tx: EntityManager,
  { anchor, newest, differences }: { anchor: Anchor; newest: StoredBlock | null; differences: Differences },
): Promise<boolean> {
  if (!newest || Number(newest.number) < Number(anchor.number)) {
    differences.add('log.anchor_cut', anchor.number);
    return false;
  }
  const [block] = await tx.query<StoredBlock[]>(
    `SELECT ${blockColumns} FROM audit_blocks b WHERE b.number = $1::bigint`,
    [anchor.number],
  );
  const holds = block?.hash.startsWith(anchor.hash) ?? false;
  if (!holds) differences.add('log.anchor_differs', anchor.number);
  return holds;
}
