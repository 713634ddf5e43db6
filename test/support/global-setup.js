// One server for the whole run and one migrated template; every test file copies it (database.ts).
// Plain JavaScript on the built program, because the test runner loads this file before it knows TypeScript.
import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import pg from 'pg';
import { buildIfStale } from '../../bin/build.js';

export default async function globalSetup() {
  // unpacked once: of two test files that unpack it at once, one would start what the other still writes
  if (process.platform === 'linux') process.env.CHROMIUM_PATH ??= await chromium.executablePath();
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
  const run = process.env.KITROOM_TEST_RUN ?? process.pid;
  const template = `kitroom_template_${run}`;
  const roles = { owner: `kitroom_test_owner_${run}`, app: `kitroom_test_app_${run}` };
  const password = randomBytes(12).toString('hex');
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  for (const role of Object.values(roles))
    await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD '${password}'`);
  await admin.query(`CREATE DATABASE ${template} TEMPLATE template0 ENCODING 'UTF8' OWNER ${roles.owner}`);
  await admin.end();
  const urlOf = (role) =>
    Object.assign(new URL(adminUrl), { username: role, password, pathname: `/${template}` }).href;
  process.env.KITROOM_TEST_OWNER_URL = urlOf(roles.owner);
  process.env.KITROOM_TEST_APP_URL = urlOf(roles.app);
  await migrate({ url: urlOf(roles.app), ownerUrl: urlOf(roles.owner) });
  process.env.KITROOM_TEST_ADMIN_URL = adminUrl;
  process.env.KITROOM_TEST_TEMPLATE = template;
}
