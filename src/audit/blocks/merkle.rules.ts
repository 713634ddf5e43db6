import { hash } from 'node:crypto';

/** Leaves and nodes are told apart by their first byte, as in RFC 6962, section 2.1. */
const nodeMark = Buffer.from([1]);

/** SHA-256 of one leaf's canonical text. */
export function leafHash(canonical: string): Buffer {
  return hash('sha256', `\0${canonical}`, 'buffer');
}

function nodeHash(left: Buffer, right: Buffer): Buffer {
  return hash('sha256', Buffer.concat([nodeMark, left, right]), 'buffer');
}

/** The Merkle tree of RFC 6962, grown leaf by leaf: it holds as many hashes as the number of leaves has bits. */
export class MerkleTree {
  private readonly peaks: { leaves: number; hash: Buffer }[] = [];
  /** leaves so far */
  count = 0;

  add(leaf: Buffer): void {
    this.count += 1;
    let grown = { leaves: 1, hash: leaf };
    for (let last = this.peaks.at(-1); last?.leaves === grown.leaves; last = this.peaks.at(-1)) {
      this.peaks.pop();
      grown = { leaves: grown.leaves * 2, hash: nodeHash(last.hash, grown.hash) };
    }
    this.peaks.push(grown);
  }

  /** Of an empty tree, the hash of nothing. */
  root(): Buffer {
    const hashes = this.peaks.map((peak) => peak.hash);
    return hashes.length === 0
      ? hash('sha256', '', 'buffer')
      : hashes.reduceRight((right, left) => nodeHash(left, right));
  }
}
