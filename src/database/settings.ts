import { StartFailure } from '../shared/start-failure.js';

/** The settings without which an acknowledged write may be lost, or an answer dated, as `pg_settings` words them. */
export interface DurabilitySettings {
  fsync: string;
  full_page_writes: string;
  synchronous_commit: string;
  track_commit_timestamp: string;
}

const durable: Record<Exclude<keyof DurabilitySettings, 'track_commit_timestamp'>, readonly string[]> = {
  fsync: ['on'],
  full_page_writes: ['on'],
  // All of these wait for the local disk; the remote ones wait for a standby as well. Only `off` waits for nothing.
  synchronous_commit: ['on', 'local', 'remote_write', 'remote_apply'],
};

/** Anything that answers a query as `pg` does. */
export interface Queryable {
  query(text: string): Promise<{ rows: unknown[] }>;
}

/** Reads what `refuseUnsafe` judges, as it holds for this connection (a role or a database may have its own value). */
export async function readSettings(client: Queryable): Promise<DurabilitySettings> {
  const { rows } = await client.query(
    `SELECT current_setting('fsync') AS fsync, current_setting('full_page_writes') AS full_page_writes,
            current_setting('synchronous_commit') AS synchronous_commit,
            current_setting('track_commit_timestamp') AS track_commit_timestamp`,
  );
  return rows[0] as DurabilitySettings;
}

/** Throws `start.unsafe_setting` for the first setting under which a write could be lost, `start.dating_setting`. */
export function refuseUnsafe(settings: DurabilitySettings): void {
  for (const [setting, accepted] of Object.entries(durable)) {
    const value = settings[setting as keyof typeof durable];
    if (!accepted.includes(value)) throw new StartFailure('start.unsafe_setting', { setting, value });
  }
  // on, it turns the transaction number of a waiting answer into the time it was given
  if (settings.track_commit_timestamp !== 'off') throw new StartFailure('start.dating_setting');
}
