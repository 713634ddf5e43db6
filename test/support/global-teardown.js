import { rm } from 'node:fs/promises';
import pg from 'pg';

export default async function globalTeardown() {
  const admin = new pg.Client({ connectionString: process.env.KITROOM_TEST_ADMIN_URL });
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS ${process.env.KITROOM_TEST_TEMPLATE} WITH (FORCE)`);
  for (const url of [process.env.KITROOM_TEST_OWNER_URL, process.env.KITROOM_TEST_APP_URL]) {
    await admin.query(`DROP ROLE IF EXISTS ${new URL(url).username}`);
  }
  await admin.end();
  await globalThis.testServer?.stop();
  if (globalThis.testFolder) await rm(globalThis.testFolder, { recursive: true, force: true });
}
