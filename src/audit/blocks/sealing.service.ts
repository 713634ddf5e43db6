import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { asProgram } from '../../database/reach.js';
import { Clock } from '../../shared/clock.js';
import { type BlockContent, blockHash, markBytes, noHash } from './block.rules.js';
import { leafHash, MerkleTree } from './merkle.rules.js';
import { IdRanges } from './ranges.rules.js';
import {
  canonicalEntry,
  currentCluster,
  newestBlock,
  readByOwnIndexes,
  type StoredBlock,
  unsealed,
} from './statements.js';

/** No other use of PostgreSQL's advisory locks has this number. */
const sealersLock = 4243;
const batch = 5_000;

interface Gathered {
  ids: IdRanges;
  highestId: number;
  entries: number;
  tree: MerkleTree;
  marks: Buffer[];
  snapshot: string;
}

/** Seals what the log gained, in whichever process comes first. Nobody who writes to the log waits for it. */
@Injectable()
export class SealingService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Seals every entry that was committed and lies in no block yet, whatever else is still under way: the block keeps
   * the snapshot that it was read with, and the next one begins where that ends. False when there was nothing, or
   * another process is at it.
   */
  async seal(): Promise<boolean> {
    return asProgram(() =>
      this.db.transaction(async (tx) => {
        const [lock] = await tx.query<{ taken: boolean }[]>('SELECT pg_try_advisory_xact_lock($1) AS taken', [
          sealersLock,
        ]);
        if (!lock?.taken) return false;
        await readByOwnIndexes(tx);
        const [newest, cluster] = [await newestBlock(tx), await currentCluster(tx)];
        const gathered = await gather(tx, newest, cluster);
        if (!gathered) return false;
        await this.write(tx, { newest, cluster, gathered });
        return true;
      }),
    );
  }

  private async write(
    tx: EntityManager,
    { newest, cluster, gathered }: { newest: StoredBlock | null; cluster: string; gathered: Gathered },
  ): Promise<void> {
    const number = String(BigInt(newest?.number ?? 0) + 1n);
    const block: BlockContent = {
      number,
      previousHash: newest?.hash ?? noHash.toString('hex'),
      ids: gathered.ids.toString(),
      entries: gathered.entries,
      total: String(Number(newest?.total ?? 0) + gathered.entries),
      highestId: String(Math.max(Number(newest?.highestId ?? 0), gathered.highestId)),
      snapshot: gathered.snapshot,
      cluster,
      arrival: newest?.cluster === cluster ? newest.arrival : number,
      sealedAt: String(this.clock.now().getTime() * 1000),
      root: gathered.tree.root().toString('hex'),
      marks: Buffer.concat(gathered.marks).toString('hex'),
    };
    await insertBlock(tx, block);
  }
}

/** One cursor is one snapshot, however many entries there are. */
async function gather(
  tx: EntityManager,
  newest: StoredBlock | null,
  cluster: string,
): Promise<Gathered | null> {
  const { sql, parameters } = unsealed(newest, cluster);
  await tx.query(
    `DECLARE unsealed NO SCROLL CURSOR FOR SELECT e.id, ${canonicalEntry} AS canonical,
       (SELECT pg_current_snapshot()::text) AS snapshot FROM (${sql}) e ORDER BY e.id`,
    parameters,
  );
  let gathered: Gathered | null = null;
  for (;;) {
    const rows = await tx.query<{ id: string; canonical: string; snapshot: string }[]>(
      `FETCH ${batch} FROM unsealed`,
    );
    for (const { id, canonical, snapshot } of rows) {
      gathered ??= {
        ids: new IdRanges(),
        highestId: 0,
        entries: 0,
        tree: new MerkleTree(),
        marks: [],
        snapshot,
      };
      const leaf = leafHash(canonical);
      gathered.ids.add(Number(id));
      gathered.highestId = Number(id);
      gathered.entries += 1;
      gathered.tree.add(leaf);
      gathered.marks.push(leaf.subarray(0, markBytes));
    }
    if (rows.length < batch) return gathered;
  }
}

async function insertBlock(tx: EntityManager, block: BlockContent): Promise<void> {
  await tx.query(
    `INSERT INTO audit_blocks (number, previous_hash, ids, entries, total, highest_id, snapshot, cluster, arrival,
       sealed_at, root, marks, hash)
     VALUES ($1, decode($2, 'hex'), $3, $4, $5, $6, $7, $8, $9,
       'epoch'::timestamptz + $10::bigint * interval '1 microsecond', decode($11, 'hex'), decode($12, 'hex'), $13)`,
    [
      block.number,
      block.previousHash,
      block.ids,
      block.entries,
      block.total,
      block.highestId,
      block.snapshot,
      block.cluster,
      block.arrival,
      block.sealedAt,
      block.root,
      block.marks,
      blockHash(block),
    ],
  );
}
