/** How two contacts stand to each other; only who supervises has a direction. */
export const tieKinds = ['knows', 'close', 'supervises'] as const;
export type TieKind = (typeof tieKinds)[number];

export interface Tie {
  fromId: string;
  toId: string;
  kind: TieKind;
}

/** As it is kept: what goes both ways stands once. */
export function tieOf({ fromId, toId, kind }: Tie): Tie {
  return kind === 'supervises' || fromId < toId
    ? { fromId, toId, kind }
    : { fromId: toId, toId: fromId, kind };
}
