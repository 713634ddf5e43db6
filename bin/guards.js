#!/usr/bin/env node
// Takes away each guard in turn (test/support/guards.json) in a copy of the project and runs the test that should
// notice. A guard whose removal no test notices is as good as none.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const guards = JSON.parse(readFileSync(join(root, 'test', 'support', 'guards.json'), 'utf8'));
const longestMs = 300_000;
const left = new Set(['node_modules', 'data', 'coverage', '.git', 'dist']);

const copy = mkdtempSync(join(tmpdir(), 'kitroom-guards-'));
cpSync(root, copy, {
  recursive: true,
  filter: (path) => !left.has(relative(root, path).split('/')[0]) && !/^dist\./.test(relative(root, path)),
});
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));

/** How many tests of `test` fail; null when it could not be run at all. */
function failures({ test, named }) {
  const results = join(copy, 'results.json');
  rmSync(results, { force: true });
  const words = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', test, '--json'];
  const chosen = [...words, `--outputFile=${results}`, '--coverage=false', ...(named ? ['-t', named] : [])];
  spawnSync(process.execPath, chosen, {
    cwd: copy,
    env: { ...process.env, NODE_NO_WARNINGS: '1', NODE_PRESERVE_SYMLINKS: '1' },
    stdio: 'ignore',
    timeout: longestMs,
  });
  try {
    const found = JSON.parse(readFileSync(results, 'utf8'));
    if (found.numRuntimeErrorTestSuites > 0 || found.numTotalTests === found.numPendingTests) return null;
    return found.numFailedTests;
  } catch {
    return null;
  }
}

const wanted = process.argv.slice(2);
const chosen = guards.filter(({ guard }) => wanted.every((word) => guard.includes(word)));
const tried = new Map();
let passed = 0;
let failed = 0;
try {
  for (const each of chosen) {
    const place = JSON.stringify([each.test, each.named]);
    if (!tried.has(place)) tried.set(place, failures(each));
    const path = join(copy, each.file);
    const whole = readFileSync(path, 'utf8');
    const without = whole.replace(each.find, each.put ?? '');
    const before = tried.get(place);
    let verdict = 'not found in its file';
    if (without !== whole && before !== 0) verdict = `its test does not pass to begin with (${before})`;
    else if (without !== whole) {
      writeFileSync(path, without);
      const after = failures(each);
      writeFileSync(path, whole);
      if (after === null) verdict = 'without it the program does not run: nothing shown';
      else verdict = after > 0 ? 'noticed' : 'NOT NOTICED';
    }
    if (verdict === 'noticed') passed += 1;
    else failed += 1;
    console.log(`${verdict === 'noticed' ? 'ok  ' : 'FAIL'} ${each.guard}: ${verdict}`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`${passed} noticed, ${failed} not`);
process.exitCode = failed > 0 ? 1 : 0;
