import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { asProgram } from '../../database/reach.js';
import { keysOf, page, type Page } from '../../shared/paging.js';
import { currentCluster, newestBlock, readByOwnIndexes } from './statements.js';
import { readTail, type Tail } from './tail.js';
import { type Extent, type Verification, verify } from './verification.js';

/** A block as it is shown: what is in it says nothing about anybody. */
export interface SealedBlock {
  number: string;
  hash: string;
  sealedAt: string;
  entries: number;
  /** entries in this and every earlier block */
  total: number;
}

interface BlockRow {
  number: string;
  hash: string;
  sealed_at: Date;
  entries: number;
  total: string;
}

const shownColumns = `number, encode(hash, 'hex') AS hash, sealed_at, entries, total`;

/** The sealed blocks of the log. Its statements run as the program: they read every entry, and show none. */
@Injectable()
export class BlocksService {
  constructor(private readonly db: DataSource) {}

  /** Newest first. */
  async list(limit: number, after: string | undefined): Promise<Page<SealedBlock>> {
    const keys = keysOf(after, ['number']);
    const rows = await this.db.query<BlockRow[]>(
      `SELECT ${shownColumns} FROM audit_blocks WHERE $1::bigint IS NULL OR number < $1::bigint
       ORDER BY number DESC LIMIT $2`,
      [keys?.[0] ?? null, limit + 1],
    );
    return page(rows, limit, ({ number }) => [number], shown);
  }

  /** What to keep elsewhere; null while nothing was sealed. */
  async newest(): Promise<SealedBlock | null> {
    const [row] = await this.db.query<BlockRow[]>(
      `SELECT ${shownColumns} FROM audit_blocks ORDER BY number DESC LIMIT 1`,
    );
    return row ? shown(row) : null;
  }

  /** What was written and lies in no block yet. */
  async tail(): Promise<Tail> {
    return this.reading(async (tx) => readTail(tx, await newestBlock(tx), await currentCluster(tx)));
  }

  /** Compares the log with its blocks, in one snapshot and in batches; changes nothing and keeps nobody waiting. */
  async verify(extent: Extent): Promise<Verification> {
    return this.reading((tx) => verify(tx, extent));
  }

  private reading<Result>(work: (tx: EntityManager) => Promise<Result>): Promise<Result> {
    return asProgram(() =>
      this.db.transaction('REPEATABLE READ', async (tx) => {
        await readByOwnIndexes(tx);
        return work(tx);
      }),
    );
  }
}

function shown({ number, hash, sealed_at, entries, total }: BlockRow): SealedBlock {
  return { number, hash, sealedAt: sealed_at.toISOString(), entries, total: Number(total) };
}
