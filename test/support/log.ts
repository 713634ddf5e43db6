import pg from 'pg';
import { DataSource } from 'typeorm';
import { AuditService, BlocksService, SealingService, type Verification } from '../../src/audit/index.js';
import { asProgram } from '../../src/database/reach.js';
import { dataSource } from '../../src/database/data-source.js';
import { entities } from '../../src/entities.js';
import { operator } from '../../src/shared/actor.js';
import { copyTemplate } from './database.js';
import { MovableClock } from './union.js';

/** Whom every entry of a test log shows. */
export const shown = '5c0a5a53-6f5b-4c3a-9a55-0d8e6f1b7a11';

/** A log on its own database, and whoever controls that database. */
export interface TestLog {
  db: DataSource;
  clock: MovableClock;
  blocks: BlocksService;
  sealing: SealingService;
  /** Writes entries one by one, each in a transaction of its own. */
  write(count: number): Promise<void>;
  /** Writes and seals, block after block. */
  fill(blocks: number, each: number): Promise<void>;
  /** Runs statements as somebody whom no trigger stops. */
  tamper(...statements: string[]): Promise<void>;
  /** The same database for whom no wall binds. */
  adminUrl: string;
  /** What a whole verification finds, shortly: `code block entry`. */
  found(anchor?: { number: string; hash: string }): Promise<string[]>;
  verify(anchor?: { number: string; hash: string }): Promise<Verification>;
  /** As the program does at its next start. */
  reconnect(): Promise<void>;
  end(): Promise<void>;
}

export async function startLog(poolSize = 4): Promise<TestLog> {
  const database = await copyTemplate();
  const db = await dataSource({ url: database.url, poolSize, entities, migrations: [] }).initialize();
  const clock = new MovableClock();
  const audit = new AuditService(db, clock);
  const [sealing, blocks] = [new SealingService(db, clock), new BlocksService(db)];
  const actor = operator('2026-11-21');
  const log: TestLog = {
    db,
    clock,
    blocks,
    sealing,
    adminUrl: database.adminUrl,
    async write(count) {
      for (let written = 0; written < count; written += 1) {
        const act = { action: 'worker.read', persons: [shown], details: { place: written } };
        await asProgram(() => db.transaction((tx) => audit.record(tx, actor, act)));
      }
    },
    async fill(count, each) {
      for (let sealed = 0; sealed < count; sealed += 1) {
        await log.write(each);
        await sealing.seal();
      }
    },
    async tamper(...statements) {
      const admin = new pg.Client({ connectionString: database.adminUrl });
      await admin.connect();
      try {
        await admin.query('SET session_replication_role = replica');
        for (const statement of statements) await admin.query(statement);
      } finally {
        await admin.end();
      }
    },
    async found(anchor) {
      const { differences } = await log.verify(anchor);
      return differences.map(({ code, block, entry }) => [code, block, entry].join(' ').trim());
    },
    verify: (anchor) => blocks.verify({ anchor: anchor ?? null, mostEntries: null }),
    async reconnect() {
      await db.destroy();
      await db.initialize();
    },
    async end() {
      await db.destroy();
      await database.drop();
    },
  };
  return log;
}
