import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = process.cwd();

interface Breach {
  from: string;
  rule: string;
}

/** A tree in which each file but the last ones commits one breach, named after it. */
const files: Record<string, string> = {
  'src/gadgets/thing.ts': 'export const thing = 1;',
  'src/app.ts': "import './gadgets/thing.js'; import './workers/index.js'; import './me/me.service.js';",
  'src/shared/days.ts': "import '../audit/index.js'; export const day = 1;",
  'src/statistics/quantile.ts': "import '@nestjs/common';",
  'src/statistics/mean.ts': "import './by-another-file.js';",
  'src/statistics/by-another-file.ts':
    "import type { DataSource } from 'typeorm'; export type Db = DataSource;",
  'src/pictures/draw.ts': "import type { Cell } from '../statistics/cell.js'; export type Drawn = Cell;",
  'src/statistics/cell.ts': 'export type Cell = number;',
  'src/identity/sessions.ts': "import '../workers/index.js';",
  'src/workers/workers.service.ts': "import '../audit/entry.js';",
  'src/workers/pay.rules.ts': "import './workers.service.js';",
  'src/workers/standing.rules.ts': "import '../shared/guarded.js';",
  'src/shared/guarded.ts': "import { Injectable } from '@nestjs/common'; export const guarded = Injectable;",
  'src/workers/index.ts': "export type { Egg } from './egg.js';",
  'src/workers/egg.ts': "import type { Hen } from './hen.js'; export interface Egg { of: Hen }",
  'src/workers/hen.ts': "import type { Egg } from './egg.js'; export interface Hen { of: Egg }",
  'src/me/me.service.ts': "import 'fast-check'; import 'no-such-package-anywhere';",
  'src/me/me.policy.ts': "import 'csv-parse'; import './absent.js';",
  'src/me/me.entity.ts': "import './me.spec.js'; import '../web/index.js';",
  'src/me/me.spec.ts': "import '../audit/entry.js'; import 'fast-check';",
  'src/audit/index.ts': "export * from './entry.js';",
  'src/audit/entry.ts':
    "import type { Day } from '../shared/plain.js'; import 'typeorm'; export type On = Day;",
  'src/shared/plain.ts': 'export type Day = string;',
  'src/web/index.ts': 'export const web = 1;',
  'src/workers/clean.rules.ts':
    "import type { Cell } from '../statistics/cell.js'; import './other.rules.js'; export type Of = Cell;",
  'src/workers/other.rules.ts': "import '../shared/plain.js';",
  'src/commands/serve.ts': "import '../app.js'; import '../web/index.js'; import '../database/source.js';",
  'src/database/source.ts': "import 'pg';",
};

describe('the architecture table', () => {
  let tree: string;
  let breaches: Breach[];
  const of = (file: string): string[] =>
    breaches.flatMap(({ from, rule }) => (from === file ? [rule] : [])).sort();

  beforeAll(async () => {
    tree = mkdtempSync(join(tmpdir(), 'kitroom-architecture-'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(tree, name)), { recursive: true });
      writeFileSync(join(tree, name), `${text}\n`);
    }
    writeFileSync(join(tree, 'tsconfig.json'), '{"compilerOptions":{"module":"nodenext","target":"es2022"}}');
    writeFileSync(
      join(tree, 'package.json'),
      JSON.stringify({
        type: 'module',
        dependencies: { '@nestjs/common': '*', typeorm: '*', pg: '*' },
        devDependencies: { 'fast-check': '*' },
      }),
    );
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
    breaches = await cruise(tree);
  });
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  it('refuses a folder that nobody listed', () => {
    expect(of('src/gadgets/thing.ts')).toEqual(['folder-unlisted']);
  });

  it('refuses an import against the table: upwards, sideways, out of the web', () => {
    expect(of('src/shared/days.ts')).toEqual(['against-the-table-shared']);
    expect(of('src/pictures/draw.ts')).toEqual(['against-the-table-pictures']);
    expect(of('src/identity/sessions.ts')).toEqual(['against-the-table-identity']);
    expect(of('src/me/me.entity.ts')).toContain('against-the-table-me');
  });

  it('refuses to pass by a door, also to the files that start the program', () => {
    expect(of('src/workers/workers.service.ts')).toEqual(['past-the-door-audit']);
    expect(of('src/app.ts')).toContain('past-the-door-me');
  });

  it('refuses a cycle, also one of types only', () => {
    expect(of('src/workers/egg.ts')).toEqual(['cycle']);
  });

  it('keeps rules alone, also by way of another file', () => {
    expect(of('src/workers/pay.rules.ts')).toEqual(['rules-know-the-framework', 'rules-not-alone']);
    expect(of('src/workers/standing.rules.ts')).toEqual(['rules-know-the-framework']);
  });

  it('keeps libraries without the framework, also by way of another file', () => {
    expect(of('src/statistics/quantile.ts')).toEqual(['library-knows-the-framework']);
    expect(of('src/statistics/mean.ts')).toEqual(['library-knows-the-framework']);
  });

  it('refuses packages that are only there for tests, only there by chance, or not there', () => {
    expect(of('src/me/me.service.ts')).toEqual(['package-not-a-dependency', 'unresolvable']);
    expect(of('src/me/me.policy.ts')).toEqual(['package-not-a-dependency', 'unresolvable']);
  });

  it('refuses test code in the program, and leaves tests alone', () => {
    expect(of('src/me/me.entity.ts')).toContain('test-code-in-the-program');
    expect(of('src/me/me.spec.ts')).toEqual([]);
  });

  it('finds nothing wrong with what keeps to it', () => {
    for (const file of [
      'workers/clean.rules.ts',
      'workers/other.rules.ts',
      'audit/entry.ts',
      'commands/serve.ts',
    ]) {
      expect([file, ...of(`src/${file}`)]).toEqual([file]);
    }
  });
});

function cruise(tree: string): Promise<Breach[]> {
  const program = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const words = ['--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json', 'src'];
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [program, ...words],
      { cwd: tree, maxBuffer: 1e8 },
      (_error, output, complaint) => {
        if (output === '') return reject(new Error(complaint));
        const { summary } = JSON.parse(output) as {
          summary: { violations: { from: string; rule: { name: string } }[] };
        };
        const found = summary.violations.map(({ from, rule }) => ({ from, rule: rule.name }));
        return resolve([...new Map(found.map((each) => [JSON.stringify(each), each])).values()]);
      },
    );
  });
}
