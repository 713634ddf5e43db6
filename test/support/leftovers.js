// What a run that was stopped or crashed would leave behind. Plain JavaScript: bin/test.js loads it unbuilt.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** Ends every PostgreSQL server whose data lies below `folder`. */
export async function endServersBelow(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === 'postmaster.pid')
    .map(({ parentPath, name }) => join(parentPath, name));
  const servers = files.map(serverOf).filter((pid) => pid !== null);
  for (const pid of servers) signal(pid, 'SIGQUIT');
  for (let tries = 0; tries < 50 && servers.some((pid) => signal(pid, 0)); tries += 1) await wait(100);
  for (const pid of servers) signal(pid, 'SIGKILL');
}

/** Drops the databases and roles that the run named `run` made on a server that is not ours. */
export async function dropDatabases(adminUrl, run) {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rows } = await admin.query(
      `SELECT datname FROM pg_database WHERE datname ~ ('^kitroom_(test|template)_' || $1 || '(_|$)')`,
      [run],
    );
    for (const { datname } of rows) await admin.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
    for (const role of ['owner', 'app']) await admin.query(`DROP ROLE IF EXISTS kitroom_test_${role}_${run}`);
  } finally {
    await admin.end();
  }
}

/** The process that wrote the file, if it still runs there: after a crash the number may be somebody else's. */
function serverOf(file) {
  const [pid] = readFileSync(file, 'utf8').split('\n');
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres' ? Number(pid) : null;
  } catch (error) {
    // without /proc (macOS) the file has to be believed
    return error.code === 'ENOENT' && process.platform === 'linux' ? null : Number(pid);
  }
}

function signal(pid, name) {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
