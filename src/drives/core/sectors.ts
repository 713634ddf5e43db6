import type { EntityManager } from 'typeorm';

/** A sector whose certification has rules of its own somewhere, and where. */
export interface Sector {
  name: string;
  jurisdictions: string[];
}

/** The sector of everybody whom no other rule is about. */
export const generalSector = 'general';

/** Every sector that the rules know of, on whatever day: the general one first. */
export function sectorsKnown(tx: EntityManager): Promise<Sector[]> {
  return tx.query<Sector[]>(
    `SELECT split_part(rule, '.', 3) AS name, array_agg(DISTINCT jurisdiction ORDER BY jurisdiction) AS jurisdictions
     FROM rule_versions WHERE rule LIKE 'certification.vote.%'
     GROUP BY 1 ORDER BY split_part(rule, '.', 3) <> $1, 1`,
    [generalSector],
  );
}
