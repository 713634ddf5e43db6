/** A group of 1 to k-1 people that the shown counts give away; `truth` is asked only to judge a hit. */
export interface Hit {
  readonly how: 'difference' | 'combination' | 'enumeration';
  readonly atoms: readonly number[];
  readonly count: number;
}

/** A shown cell as the finest combinations it consists of. */
export interface ShownRow {
  readonly members: readonly number[];
  readonly count: number;
}
