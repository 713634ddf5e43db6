import { hash } from 'node:crypto';

/** A block as it is hashed; numbers that may outgrow JavaScript's are text, bytes are hexadecimal. */
export interface BlockContent {
  number: string;
  previousHash: string;
  /** the entries' ids, an `int8multirange` */
  ids: string;
  entries: number;
  /** entries in this and every earlier block */
  total: string;
  /** the highest id in this or an earlier block */
  highestId: string;
  /** what had ended when it was sealed, a `pg_snapshot` */
  snapshot: string;
  /** the database cluster that counted the snapshot's transactions */
  cluster: string;
  /** number of the first block sealed in that cluster */
  arrival: string;
  /** microseconds, UTC */
  sealedAt: string;
  root: string;
  /** the first bytes of every leaf's hash: they say which entry of a block was changed */
  marks: string;
}

/** Bytes kept of each leaf. A changed entry is found by the root; the mark only says which it was. */
export const markBytes = 4;

export const noHash = Buffer.alloc(32);

/** Covers every column of the block, in a fixed order, and so by `previousHash` every block before. */
export function blockHash(block: BlockContent): Buffer {
  const { number, previousHash, ids, entries, total, highestId, snapshot, cluster, arrival, sealedAt, root } =
    block;
  const content = [
    number,
    previousHash,
    ids,
    entries,
    total,
    highestId,
    snapshot,
    cluster,
    arrival,
    sealedAt,
  ];
  return hash('sha256', `\x02${JSON.stringify([...content, root, block.marks])}`, 'buffer');
}
