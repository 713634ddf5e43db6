import { createHmac } from 'node:crypto';
import { blindIndex } from '../shared/sealing.js';

/**
 * What keyed indexes are made with: the keys of every generation so far, each over the index the one before made. A
 * value that is gone (a file was only hashed) is thus keyed anew without it, and an earlier key alone finds nothing.
 */
export class IndexKey {
  /** @param isChanging whether rows of the generation before may still be met */
  constructor(
    private readonly keys: readonly Buffer[],
    private readonly generations: { newest: number; earlier: number | null },
  ) {}

  /** What to write: the generation's byte, then 32 bytes. */
  of(column: string, value: string): Buffer {
    return this.marked(this.generations.newest, this.chained(column, value, this.keys.length));
  }

  /** What a row may have in it: the newest first, and the earlier while keys are changed. */
  all(column: string, value: string): Buffer[] {
    const { earlier } = this.generations;
    const newest = this.of(column, value);
    if (earlier === null) return [newest];
    return [newest, this.marked(earlier, this.chained(column, value, this.keys.length - 1))];
  }

  /** The index of the generation before, brought to this one. */
  next(index: Buffer): Buffer {
    return this.marked(this.generations.newest, over(this.keys.at(-1)!, index.subarray(1)));
  }

  private chained(column: string, value: string, count: number): Buffer {
    const [first, ...others] = this.keys.slice(0, count);
    return others.reduce((index, key) => over(key, index), blindIndex(first!, column, value));
  }

  private marked(generation: number, index: Buffer): Buffer {
    return Buffer.concat([Buffer.of(generation), index]);
  }
}

function over(key: Buffer, index: Buffer): Buffer {
  return createHmac('sha256', key).update(index).digest();
}
