/** Where the key of a sealed column is found, and the row it was sealed for: SQL expressions on `t`. */
export interface SealedBy {
  owner: string;
  row: string;
}

/**
 * One table with something about people in it: what the person reads of it, what erasure and merging make of it.
 * SQL stands on `t`; `$workers` and `$accounts` are the ids of the person (a person has several after merging),
 * `$name` what an erased person is called, `$number`, `$now` and `$today`.
 */
export interface PersonalTable {
  table: string;
  /** the condition that a row is the person's */
  of: string;
  /** every column that is shown, and the expression that shows it */
  shows: Readonly<Record<string, string>>;
  sealed?: Readonly<Record<string, SealedBy>>;
  /** every other column, and why it is not shown */
  withheld: Readonly<Record<string, string>>;
  /** what erasure does to the person's rows: nothing with a reason, all away, or columns blanked */
  erasure: { keeps: string } | { deletes: true } | { sets: string };
  /** the condition on the rows that erasure changes, where it is narrower than `of` */
  erases?: string;
  /** owners of the keys that end with the person: an expression on `t` */
  keys?: string;
  /** columns that point at a worker, and after merging at the one who is kept */
  moves?: readonly string[];
  /** of these together with the worker there is one row: of two that become alike in merging, one stays */
  oncePer?: readonly string[];
  /** columns that point at a worker and stay as they are, and why */
  stays?: Readonly<Record<string, string>>;
}

/** A table that hangs on people and is still nobody's own data, and why. */
export interface ApartTable {
  table: string;
  apart: string;
}

/** Columns that are shown as they stand. */
export function plain(...columns: readonly string[]): Record<string, string> {
  return Object.fromEntries(columns.map((column) => [column, `t."${column}"`]));
}

/** A column that refers to a named thing, shown by its name. */
export function named(column: string, table: string, name = 'name'): Record<string, string> {
  return { [column]: `(SELECT n.${name} FROM ${table} n WHERE n.id = t."${column}")` };
}

/** Columns withheld for one reason. */
export function withhold(reason: string, ...columns: readonly string[]): Record<string, string> {
  return Object.fromEntries(columns.map((column) => [column, reason]));
}
