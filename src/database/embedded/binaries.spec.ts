import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountFor } from './account.js';
import { findBinaries, findPackage } from './binaries.js';

const base = mkdtempSync(join(tmpdir(), 'kitroom-binaries-'));
chmodSync(base, 0o755);
const account = accountFor([base]);
/** Where copies go: for root a system folder, for others the data folder. */
const copies = join(base, account ? 'system' : 'data');
mkdirSync(join(base, 'data'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** The package as npm unpacks it without running install scripts. */
const home = join(base, 'home');
const source = { ...findPackage(), folder: join(home, 'package') };
const find = (version = source.version) =>
  findBinaries(join(base, 'data'), account, { ...source, version }, join(base, 'system'));

describe('The programs of PostgreSQL', () => {
  beforeAll(() => {
    cpSync(findPackage().folder, source.folder, {
      recursive: true,
      filter: (path) => !lstatSync(path).isSymbolicLink() && !path.endsWith('.a'),
    });
  });

  it('run where they lie, once the links are there that a package without install scripts lacks', () => {
    expect(find().postgres).toBe(join(source.folder, 'native', 'bin', 'postgres'));
  });

  it('run from one whole copy when they cannot run where they lie', () => {
    // Root's home for the unprivileged user; for a normal user an install that lost the right to run.
    if (account) chmodSync(home, 0o700);
    else chmodSync(join(source.folder, 'native', 'bin', 'postgres'), 0o600);
    const { postgres } = find();
    expect(postgres.startsWith(copies)).toBe(true);
    const { ino } = lstatSync(postgres);
    expect(lstatSync(find().postgres).ino).toBe(ino);
    expect(readdirSync(copies)).toHaveLength(1);
  });

  it('are copied again when a copy was damaged', () => {
    const { postgres } = find();
    writeFileSync(postgres, '');
    expect(find().postgres).toBe(postgres);
    expect(readFileSync(postgres).length).toBeGreaterThan(0);
    expect(readdirSync(copies)).toHaveLength(1);
  });

  it('that do not run at all are named with the reason', () => {
    writeFileSync(join(source.folder, 'native', 'bin', 'postgres'), 'not a program');
    rmSync(join(source.folder, 'native', 'lib'), { recursive: true });
    expect(() => find('broken')).toThrow(expect.objectContaining({ code: 'start.binaries_unusable' }));
  });
});
