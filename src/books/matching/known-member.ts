/** Somebody the union knows, as far as a row of an earlier book can be compared with them. */
export interface KnownMember {
  workerId: string;
  nameKey: string;
  /** what their addresses are found under */
  marks: readonly string[];
  isErased: boolean;
  /** theirs first: after two people were merged there may be two */
  memberships: readonly { id: string; number: number | null }[];
}

export function numberOf({ memberships }: KnownMember): number | null {
  return memberships[0]?.number ?? null;
}
