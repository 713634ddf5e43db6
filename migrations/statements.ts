/** Row-level security as the owner too is bound by it: who is outside of `condition` sees and writes nothing. */
export function floor(table: string, condition: string): string[] {
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY ${table}_floor ON ${table} USING (${condition})`,
  ];
}

/** What is written stays: the database itself refuses everything but reading and adding. */
export function appendOnly(table: string): string[] {
  return [
    `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  ];
}
