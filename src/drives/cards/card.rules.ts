/** How somebody signed: on a paper that was handed in, or on the telephone of an organizer beside them. */
export const cardWays = ['paper', 'phone'] as const;
export type CardWay = (typeof cardWays)[number];

/** The languages in which a wording stands. */
export const wordingLanguages = ['en', 'fr'] as const;
export type WordingLanguage = (typeof wordingLanguages)[number];

/** What was signed with: a name as it was typed, or lines as they were drawn. */
export interface Signature {
  typedName: string | null;
  drawnPath: string | null;
}

/** Straight lines on a field of up to four digits each way: nothing else can stand in a drawing. */
export const drawnLines = /^M\d{1,4} \d{1,4}(?: [ML]\d{1,4} \d{1,4})*$/;

/** Exactly one of both. */
export function isSigned({ typedName, drawnPath }: Signature): boolean {
  return (typedName === null) !== (drawnPath === null);
}
