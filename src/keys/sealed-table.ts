/**
 * What one table keeps sealed, and how to find the key and the place of each value. A module lists its own; a change
 * of keys goes through all of them, and a test compares them with the database.
 */
export interface SealedTable {
  table: string;
  /** the columns of the primary key, in its order, with their types */
  key: Readonly<Record<string, 'uuid' | 'integer' | 'bytea' | 'text'>>;
  sealed: readonly string[];
  /** SQL: whose key it is in the keyring; `purpose:<name>` and `while locked:<name>` for keys that are derived */
  owner: string;
  /** SQL: the row as it is bound to the value; `NULL` is never one */
  row: string;
  /** column of a keyed index -> the name the keyring knows the index by */
  indexes?: Readonly<Record<string, string>>;
  /** rows that are opened together; fewer where a value is large */
  atOnce?: number;
}
