import { createHash } from 'node:crypto';
import type { Day } from '../../shared/days.js';

/** One member on a roll, by both readings of what is known. */
export interface RollLine {
  number: number;
  goodNow: boolean;
  goodThen: boolean;
}

/** What a roll is of: a day, and a branch by its number or the whole union. */
export interface RollOf {
  on: Day;
  branch: number | null;
}

/** What a roll comes to: to be written into minutes, and found again from its lines. */
export interface RollSum {
  goodNow: number;
  goodThen: number;
  /** 64 letters and digits */
  hash: string;
}

/**
 * SHA-256 over `2026-11-21 branch 3` or `2026-11-21 everybody`, and a line `14 true false` for each member in the order
 * of their numbers; each line ends with a line feed. Anybody can compute it from the printed roll.
 */
export class RollSumming {
  private readonly hash = createHash('sha256');
  private goodNow = 0;
  private goodThen = 0;
  private last = 0;

  constructor({ on, branch }: RollOf) {
    this.hash.update(`${on} ${branch === null ? 'everybody' : `branch ${branch}`}\n`);
  }

  /** @throws RangeError when the lines are not in the order of their numbers, each once */
  add(lines: readonly RollLine[]): this {
    for (const { number, goodNow, goodThen } of lines) {
      if (number <= this.last) throw new RangeError(`${number} comes after ${this.last}`);
      this.last = number;
      this.goodNow += Number(goodNow);
      this.goodThen += Number(goodThen);
      this.hash.update(`${number} ${goodNow} ${goodThen}\n`);
    }
    return this;
  }

  sum(): RollSum {
    const { goodNow, goodThen } = this;
    return { goodNow, goodThen, hash: this.hash.copy().digest('hex') };
  }
}
