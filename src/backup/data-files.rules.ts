/** Contents that a server makes anew, or that must not be taken over from a running one (as pg_basebackup does). */
const emptied = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);
const notOfCluster =
  /^(postmaster\.(pid|opts)|backup_label|tablespace_map|backup_manifest|pg_internal\.init.*|pgsql_tmp.*|postgresql\.auto\.conf\.tmp|current_logfiles(\.tmp)?)$/;
/** The holder's lock, programs that npm brings anyway, what another act is just writing, the server's own log. */
const notOfFolder = [
  /^lock(\.|$)/,
  /^postgresql-\d/,
  /^backups$/,
  /\.draft-/,
  /^postgresql\/server\.log(\.old)?$/,
];

const cluster = 'postgresql/data';

/** What of DATA_DIR goes into a backup; `path` is relative to it, with `/`. */
export function isBackedUp(path: string): boolean {
  if (path === cluster || !path.startsWith(`${cluster}/`)) {
    return !notOfFolder.some((pattern) => pattern.test(path));
  }
  const [first = '', ...rest] = path.slice(cluster.length + 1).split('/');
  if (emptied.has(first)) return rest.length === 0;
  return !notOfCluster.test(rest.at(-1) ?? first);
}

/** Where the server keeps the checkpoint it started from; read apart, because it may be half written. */
export const controlFile = `${cluster}/global/pg_control`;
export const walFolder = `${cluster}/pg_wal`;
export const labelFile = `${cluster}/backup_label`;

const segmentName = /^[0-9A-F]{24}$/;

/**
 * The write-ahead log from one segment to another, in order. Names carry timeline, then place: they sort as they follow.
 * null when one is missing: 16 MiB segments, 256 to a file number, as PostgreSQL is built.
 */
export function segmentsBetween(names: readonly string[], first: string, last: string): string[] | null {
  const found = names.filter((name) => segmentName.test(name) && name >= first && name <= last).sort();
  const wanted = numberOf(last) - numberOf(first) + 1;
  return found.length === wanted ? found : null;
}

function numberOf(segment: string): number {
  return parseInt(segment.slice(8, 16), 16) * 256 + parseInt(segment.slice(16), 16);
}
