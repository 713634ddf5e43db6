/** A set of hidden cells with 1 to k-1 respondents of which what is shown tells too much. */
export interface Disclosure {
  readonly places: readonly number[];
  /** `least`: it cannot be 0. `most`: it cannot be k. `undecided`: the solver ran out of time. */
  readonly side: 'least' | 'most' | 'undecided';
  /** The bound that was found; 0 where undecided. */
  readonly bound: number;
  /** Shown cells it rests on, each with how much the bound would give way at the most if it were hidden. */
  readonly because: ReadonlyMap<number, number>;
}

export interface AuditLimits {
  readonly k: number;
  readonly dominance: number;
  /** `performance.now()` after which what is left is undecided. */
  readonly deadline: number;
  /** Look on after something was found; without it the simplest disclosures are enough to choose again. */
  readonly thorough: boolean;
  /** Tables of earlier audits of the same survey, by place; tried first, and added to. */
  readonly memory: Int32Array[];
}
