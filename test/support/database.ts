import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase {
  /** as the application's role serves it */
  url: string;
  ownerUrl: string;
  /** the same database for the server's superuser, whom row-level security does not bind */
  adminUrl: string;
  drop(): Promise<void>;
}

/** A copy of the migrated template, for one test file. */
export async function copyTemplate(): Promise<TestDatabase> {
  const adminUrl = process.env['KITROOM_TEST_ADMIN_URL'] ?? '';
  const run = process.env['KITROOM_TEST_RUN'] ?? String(process.pid);
  const name = `kitroom_test_${run}_${randomBytes(6).toString('hex')}`;
  const owner = new URL(process.env['KITROOM_TEST_OWNER_URL'] ?? '');
  await asAdmin(
    adminUrl,
    `CREATE DATABASE ${name} TEMPLATE ${process.env['KITROOM_TEST_TEMPLATE']} OWNER ${owner.username}`,
  );
  return {
    url: within(process.env['KITROOM_TEST_APP_URL'] ?? '', name),
    ownerUrl: within(owner.href, name),
    adminUrl: within(adminUrl, name),
    drop: () => asAdmin(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

function within(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
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
