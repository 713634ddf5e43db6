import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { type BlockContent, blockHash, markBytes, noHash } from '../src/audit/blocks/block.rules.js';
import { leafHash, MerkleTree } from '../src/audit/blocks/merkle.rules.js';
import { canonicalEntry, currentCluster } from '../src/audit/blocks/statements.js';
import { AuditService, BlocksService, SealingService } from '../src/audit/index.js';
import { connect, migrate } from '../src/commands/database.js';
import { startEmbedded } from '../src/database/embedded.js';
import { asProgram } from '../src/database/reach.js';
import { operator } from '../src/shared/actor.js';
import { Clock } from '../src/shared/clock.js';
import { type Figure, inTurn } from './figures.js';

const entries = 1_000_000;
const batch = 9_999;
const clock = new Clock();
const alone = { baseline: null, ratio: null };

/** Verifying a million entries in one block and in a third as many blocks; writing with and without sealing. */
export async function measure(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kitroom-bench-'));
  const server = await startEmbedded({ dataDir: join(folder, 'data'), holder: { purpose: 'bench' } });
  await migrate(server);
  const [db, owner] = [await connect(server.url, 10), await connect(server.ownerUrl)];
  try {
    const writing = await writeLatency(db);
    await owner.query('DROP TRIGGER audit_blocks_append_only ON audit_blocks');
    await owner.query('DROP TRIGGER audit_entries_append_only ON audit_entries');
    await owner.query('TRUNCATE audit_entries, audit_blocks');
    await asProgram(() => fill(db));
    await owner.query('ANALYZE audit_entries');
    const sealed = await seconds(() => new SealingService(db, clock).seal());
    const inOne = await verified(db);
    await owner.query('TRUNCATE audit_blocks');
    await asProgram(() => sealSmall(db));
    await owner.query('ANALYZE audit_blocks');
    const inMany = await verified(db);
    return [
      { name: 'sealing 1,000,000 entries at once', unit: 's', ours: sealed, ...alone, goal: '' },
      { name: 'verifying 1,000,000 entries in one block', unit: 's', ours: inOne, ...alone, goal: '60 s' },
      {
        name: 'verifying 1,000,000 entries in 333,334 blocks',
        unit: 's',
        ours: inMany,
        ...alone,
        goal: '60 s',
      },
      ...writing,
    ];
  } finally {
    await db.destroy();
    await owner.destroy();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

async function verified(db: DataSource): Promise<number> {
  return seconds(async () => {
    const found = await new BlocksService(db).verify({ anchor: null, mostEntries: null });
    if (found.differenceCount > 0 || found.entries !== entries) throw new Error(JSON.stringify(found));
  });
}

/** As a union of thousands writes it: each entry a transaction, most of them showing somebody. */
async function fill(db: DataSource): Promise<void> {
  await db.query(
    `INSERT INTO audit_entries (id, recorded_at, account_id, worker_id, capacity, action, subject_id, persons, details, xact)
     OVERRIDING SYSTEM VALUE
     SELECT n, '2026-01-01T00:00:00Z'::timestamptz + n * interval '7 seconds', gen_random_uuid(), gen_random_uuid(),
       'steward', 'worker.read', gen_random_uuid(), ARRAY[md5((n % 5000)::text)::uuid], '{"fields": 3}', n
     FROM generate_series(1, $1::int) n`,
    [entries],
  );
}

/** Three entries a block, as five seconds of a quiet day leave them. */
async function sealSmall(db: DataSource): Promise<void> {
  const cluster = await currentCluster(db.manager);
  let [previousHash, number] = [noHash.toString('hex'), 0];
  for (let from = 1; from <= entries; from += batch) {
    const rows = await db.query<{ id: string; canonical: string }[]>(
      `SELECT e.id, ${canonicalEntry} AS canonical FROM audit_entries e WHERE e.id BETWEEN $1 AND $2 ORDER BY e.id`,
      [from, from + batch - 1],
    );
    const blocks: (BlockContent & { hash: string })[] = [];
    for (let at = 0; at < rows.length; at += 3) {
      const inside = rows.slice(at, at + 3);
      const [leaves, last] = [inside.map(({ canonical }) => leafHash(canonical)), Number(inside.at(-1)?.id)];
      const tree = new MerkleTree();
      for (const leaf of leaves) tree.add(leaf);
      number += 1;
      const block: BlockContent = {
        number: String(number),
        previousHash,
        ids: `{[${inside[0]?.id},${last + 1})}`,
        entries: inside.length,
        total: String(last),
        highestId: String(last),
        snapshot: `${last + 1}:${last + 1}:`,
        cluster,
        arrival: '1',
        sealedAt: '1767225600000000',
        root: tree.root().toString('hex'),
        marks: Buffer.concat(leaves.map((leaf) => leaf.subarray(0, markBytes))).toString('hex'),
      };
      previousHash = blockHash(block).toString('hex');
      blocks.push({ ...block, hash: previousHash });
    }
    await db.query(
      `INSERT INTO audit_blocks SELECT number::bigint, decode("previousHash", 'hex'), ids::int8multirange, entries::int,
         total::bigint, "highestId"::bigint, snapshot, cluster, arrival::bigint, '2026-01-01T00:00:00Z',
         decode(root, 'hex'), decode(marks, 'hex'), decode(hash, 'hex')
       FROM jsonb_to_recordset($1::jsonb) AS b (number text, "previousHash" text, ids text, entries text, total text,
         "highestId" text, snapshot text, cluster text, arrival text, root text, marks text, hash text)`,
      [JSON.stringify(blocks)],
    );
  }
}

/** Four at once write one entry after the other; half of the rounds beside a sealer that never rests. */
async function writeLatency(db: DataSource): Promise<Figure[]> {
  const audit = new AuditService(db, clock);
  const sealing = new SealingService(db, clock);
  const round = async (): Promise<number[]> => {
    const taken: number[] = [];
    const writer = async (): Promise<void> => {
      for (let written = 0; written < 300; written += 1) {
        const begun = performance.now();
        await asProgram(() =>
          db.transaction((tx) => audit.record(tx, operator('2026-11-21'), { action: 'worker.read' })),
        );
        taken.push(performance.now() - begun);
      }
    };
    await Promise.all([writer(), writer(), writer(), writer()]);
    return taken.sort((a, b) => a - b);
  };
  const beside = async (): Promise<number[]> => {
    let writing = true;
    const sealer = (async () => {
      while (writing) await sealing.seal();
    })();
    const taken = await round();
    writing = false;
    await sealer;
    return taken;
  };
  await round();
  const at = (share: number) => (taken: number[]) => taken[Math.floor(taken.length * share)] ?? 0;
  const figures: Figure[] = [];
  for (const [name, share] of Object.entries({ median: 0.5, '99th percentile': 0.99 })) {
    const measured = await inTurn(
      3,
      async () => at(share)(await beside()),
      async () => at(share)(await round()),
    );
    figures.push({
      name: `writing an entry beside a restless sealer, ${name}`,
      unit: 'ms',
      ...measured,
      goal: 'no wait',
    });
  }
  return figures;
}
