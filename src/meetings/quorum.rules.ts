/** By-laws: so many members in good standing make a meeting one that can decide. */
export interface QuorumRule {
  id: string;
  needed: number;
  citation: string;
  verified: boolean;
}

export interface Quorum {
  rule: QuorumRule;
  /** those present who are good on the roll; null without a roll */
  voters: number | null;
  /** how many more are needed; null without a roll */
  missing: number | null;
  isMet: boolean;
}

export interface Votes {
  votesFor: number;
  votesAgainst: number;
  abstained: number;
}

/** Without a roll nobody knows who votes, and so there is no quorum yet. */
export function quorumOf(rule: QuorumRule, voters: number | null): Quorum {
  const missing = voters === null ? null : Math.max(0, rule.needed - voters);
  return { rule, voters, missing, isMet: missing === 0 };
}

/** How many took part in a vote; those who abstained were there. */
export function votesCast({ votesFor, votesAgainst, abstained }: Votes): number {
  return votesFor + votesAgainst + abstained;
}
