import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A copy of the migrated template, for one test file. */
export async function copyTemplate(): Promise<TestDatabase> {
  const adminUrl = process.env['KITROOM_TEST_ADMIN_URL'] ?? '';
  const run = process.env['KITROOM_TEST_RUN'] ?? String(process.pid);
  const name = `kitroom_test_${run}_${randomBytes(6).toString('hex')}`;
  await asAdmin(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${process.env['KITROOM_TEST_TEMPLATE']}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asAdmin(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/** Copies of one template queue: PostgreSQL refuses a second copy while the first is under way. */
async function asAdmin(adminUrl: string, statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query('SELECT pg_advisory_lock(77)');
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}
