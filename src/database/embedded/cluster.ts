import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomBytes, randomUUID } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { StartFailure } from '../../shared/start-failure.js';
import { accountFor, giveTree, isRoots } from './account.js';
import type { Account } from './account.js';
import { environment, lastLine } from './binaries.js';
import type { Binaries } from './binaries.js';
import type { RolePasswords } from './roles.js';

/** What PostgreSQL keeps for us: `DATA_DIR/postgresql`, owned by the user the server runs as. */
export interface Cluster {
  /** PostgreSQL's own data directory. */
  data: string;
  password: string;
  /** of the role that owns the schema, and of the one that serves */
  ownerPassword: string;
  applicationPassword: string;
  log: string;
  account: Account | null;
}

/** The major version of the binaries, as `PG_VERSION` words it. */
const majorVersion = '18';

/** The places of the cluster below `dataDir`; touches nothing. */
export function clusterIn(dataDir: string): Cluster {
  const folder = join(dataDir, 'postgresql');
  const data = join(folder, 'data');
  return {
    data,
    password: join(folder, 'password'),
    ownerPassword: join(folder, 'password-owner'),
    applicationPassword: join(folder, 'password-app'),
    log: join(folder, 'server.log'),
    account: accountFor([data, dataDir]),
  };
}

/**
 * How to name the data directory to PostgreSQL, which is always started inside it. As root on Linux the name is
 * `/proc/self/cwd`: it leads there even where the unprivileged user may not pass the folders above (`/root` is 0700),
 * so the data can stay in DATA_DIR, and DATA_DIR can stay closed to everybody else.
 */
export function dataArgument({ account }: Cluster, data: string): string {
  return account && existsSync('/proc/self/cwd') ? '/proc/self/cwd' : data;
}

/** Creates the database cluster unless it is there; `isSynced` false leaves out writing it through to the disk. */
export async function ensureCluster(cluster: Cluster, binaries: Binaries, isSynced: boolean): Promise<void> {
  mkdirSync(join(cluster.data, '..'), { recursive: true, mode: 0o700 });
  if (cluster.account) chownSync(join(cluster.data, '..'), cluster.account.uid, cluster.account.gid);
  if (existsSync(cluster.data)) takeOver(cluster);
  else await create(cluster, binaries, isSynced);
}

/** The password of the superuser `kitroom`. */
export function readPassword({ password, data }: Cluster): string {
  if (!existsSync(password))
    throw new StartFailure('start.password_missing', { folder: data, file: password });
  return readFileSync(password, 'utf8').trim();
}

/** The passwords of the two roles; made where they are missing, as in the folder of an earlier version. */
export function ensureRolePasswords(cluster: Cluster): RolePasswords {
  for (const file of [cluster.ownerPassword, cluster.applicationPassword]) {
    if (!existsSync(file)) writePassword(file, cluster.account);
  }
  return readRolePasswords(cluster);
}

/** @throws StartFailure `start.password_missing` */
export function readRolePasswords(cluster: Cluster): RolePasswords {
  return {
    owner: readPassword({ ...cluster, password: cluster.ownerPassword }),
    application: readPassword({ ...cluster, password: cluster.applicationPassword }),
  };
}

function takeOver({ data, account }: Cluster): void {
  const version = join(data, 'PG_VERSION');
  const found = existsSync(version) ? readFileSync(version, 'utf8').trim() : majorVersion;
  if (found !== majorVersion) {
    throw new StartFailure('start.other_version', { folder: data, found, wanted: majorVersion });
  }
  if (account && isRoots(data)) giveTree(data, account);
  // A restored copy may have come with wider modes, which PostgreSQL refuses.
  chmodSync(data, 0o700);
}

/** Whatever ends it midway, `data` appears whole or not at all: it is made beside its place and renamed. */
async function create(cluster: Cluster, binaries: Binaries, isSynced: boolean): Promise<void> {
  const folder = join(cluster.data, '..');
  for (const name of readdirSync(folder)) {
    if (name.startsWith('data.draft-')) rmSync(join(folder, name), { recursive: true, force: true });
  }
  const draft = `${cluster.data}.draft-${randomUUID()}`;
  mkdirSync(draft, { mode: 0o700 });
  writePassword(cluster.password, cluster.account);
  if (cluster.account) chownSync(draft, cluster.account.uid, cluster.account.gid);
  try {
    await runInitdb(cluster, binaries, draft, isSynced);
    renameSync(draft, cluster.data);
    if (isSynced) flushFolder(folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function writePassword(file: string, account: Account | null): void {
  rmSync(file, { force: true });
  writeFileSync(file, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  if (account) chownSync(file, account.uid, account.gid);
}

async function runInitdb(
  cluster: Cluster,
  binaries: Binaries,
  draft: string,
  isSynced: boolean,
): Promise<void> {
  const flags = [
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--auth=scram-sha-256',
  ];
  const ours = [
    '--username=kitroom',
    '--pwfile=../password',
    '--no-instructions',
    ...(isSynced ? [] : ['--no-sync']),
  ];
  const initdb = spawn(binaries.initdb, ['-D', dataArgument(cluster, draft), ...flags, ...ours], {
    ...cluster.account,
    cwd: draft,
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 300_000,
  });
  const [complaint, [status]] = await Promise.all([
    text(initdb.stderr),
    once(initdb, 'close') as Promise<[number | null]>,
  ]);
  if (status === 0) return;
  const reason = complaintOf(complaint);
  if (/No space left on device|Disk quota exceeded/.test(complaint)) {
    throw new StartFailure('start.no_space', { folder: cluster.data });
  }
  throw new StartFailure('start.initdb_failed', { folder: cluster.data, reason });
}

/** initdb ends with what it removed again; the cause is the last line before that names an error. */
function complaintOf(complaint: string): string {
  const errors = complaint.split('\n').filter((line) => /error|fatal/i.test(line));
  return lastLine(errors.join('\n')) || lastLine(complaint);
}

function flushFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
