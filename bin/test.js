#!/usr/bin/env node
// Everything that keeps the project honest, in one command: format, lint, types, architecture, then every test.
// Each run has a folder and database names of its own, and leaves neither folder, process nor database behind.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { removeGroups, writeGroups } from '../test/support/groups.js';
import { endServersBelow, dropDatabases } from '../test/support/leftovers.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = mkdtempSync(join(tmpdir(), 'kitroom-run-'));
// as root, PostgreSQL's own user has to pass
chmodSync(folder, 0o711);
const run = randomBytes(4).toString('hex');
const results = join(folder, 'results.json');
const environment = { ...process.env, TMPDIR: folder, KITROOM_TEST_RUN: run, NODE_NO_WARNINGS: '1' };

const tool = (...path) => join(root, 'node_modules', ...path);
const checks = {
  lint: [tool('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0'],
  format: [tool('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  types: [tool('typescript', 'bin', 'tsc'), '--noEmit', '-p', '.'],
  architecture: [
    tool('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
    '--config',
    '.dependency-cruiser.cjs',
    'src',
    'migrations',
  ],
};
const wanted = process.argv.slice(2);
const jest = (files) => [
  '--experimental-vm-modules',
  tool('jest', 'bin', 'jest.js'),
  '--json',
  `--outputFile=${results}`,
  ...files,
];

const running = new Set();
const count = { passed: 0, failed: 0 };

/** In a process group of its own: Ctrl-C reaches this program alone, which ends the others and tidies up. */
function start(words, output) {
  const child = spawn(process.execPath, words, {
    cwd: root,
    env: environment,
    stdio: ['ignore', output, output],
    detached: true,
  });
  running.add(child);
  const said = [];
  child.stdout?.on('data', (chunk) => said.push(chunk));
  child.stderr?.on('data', (chunk) => said.push(chunk));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ status: 1, said: error.message }));
    child.once('close', (status) => {
      running.delete(child);
      resolve({ status: status ?? 1, said: Buffer.concat(said).toString() });
    });
  });
}

async function check(name) {
  const begin = Date.now();
  const { status, said } = await start(checks[name], 'pipe');
  count[status === 0 ? 'passed' : 'failed'] += 1;
  const seconds = ((Date.now() - begin) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
  if (status !== 0) console.log(said.trimEnd());
}

/** A test that did not run has not passed; a file that could not be loaded is one failure. */
async function test() {
  const files = wanted.length > 0 ? wanted : ['--runTestsByPath', ...writeGroups(root)];
  const { status } = await start(jest(files), 'inherit');
  const found = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : null;
  const failed = found
    ? found.numFailedTests + found.numPendingTests + found.numTodoTests + found.numRuntimeErrorTestSuites
    : 0;
  count.passed += found?.numPassedTests ?? 0;
  count.failed += status === 0 ? failed : Math.max(failed, 1);
}

async function tidyUp() {
  for (const { pid } of running) endGroup(pid);
  removeGroups(root);
  await endServersBelow(folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  if (process.env.TEST_DATABASE_URL) await dropDatabases(process.env.TEST_DATABASE_URL, run);
}

function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

let isStopping = false;
for (const [signal, status] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
  process.on(signal, () => {
    if (isStopping) return;
    isStopping = true;
    void tidyUp().finally(() => process.exit(status));
  });
}

await Promise.all([
  check('lint'),
  check('format')
    .then(() => check('types'))
    .then(() => check('architecture')),
]);
if (!isStopping) await test();
if (!isStopping) {
  isStopping = true;
  await tidyUp();
  console.log(`${count.passed} passed, ${count.failed} failed`);
  process.exitCode = count.failed === 0 ? 0 : 1;
}
