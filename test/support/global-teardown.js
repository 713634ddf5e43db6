import { rm } from 'node:fs/promises';
import pg from 'pg';

export default async function globalTeardown() {
  const admin = new pg.Client({ connectionString: process.env.KITROOM_TEST_ADMIN_URL });
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS ${process.env.KITROOM_TEST_TEMPLATE} WITH (FORCE)`);
  await admin.end();
  await globalThis.testServer?.stop();
  if (globalThis.testFolder) await rm(globalThis.testFolder, { recursive: true, force: true });
}
