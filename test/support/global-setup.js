// One server for the whole run and one migrated template; every test file copies it (database.ts).
// Plain JavaScript on the built program, because the test runner loads this file before it knows TypeScript.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { buildIfStale } from '../../bin/build.js';

export default async function globalSetup() {
  await buildIfStale();
  const { migrate } = await import('../../dist/src/commands/database.js');
  const { startEmbedded } = await import('../../dist/src/database/embedded.js');
  let adminUrl = process.env.TEST_DATABASE_URL;
  if (!adminUrl) {
    const dataDir = await mkdtemp(join(tmpdir(), 'kitroom-test-'));
    globalThis.testFolder = dataDir;
    process.env.KITROOM_TEST_CLUSTER = dataDir;
    globalThis.testServer = await startEmbedded({
      dataDir,
      unsafeForTests: true,
      holder: { purpose: 'tests' },
    });
    adminUrl = globalThis.testServer.adminUrl;
  }
  const template = `kitroom_template_${process.env.KITROOM_TEST_RUN ?? process.pid}`;
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${template} TEMPLATE template0 ENCODING 'UTF8'`);
  await admin.end();
  const url = new URL(adminUrl);
  url.pathname = `/${template}`;
  await migrate(url.href);
  process.env.KITROOM_TEST_ADMIN_URL = adminUrl;
  process.env.KITROOM_TEST_TEMPLATE = template;
}
