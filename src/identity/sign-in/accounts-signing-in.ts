import type { DataSource } from 'typeorm';
import { asProgram } from '../../database/reach.js';
import type { Account } from '../account.entity.js';
import { markOf } from './devices.service.js';

/** An account that somebody claims, and whether the device they are at was signed in under it before. */
export type Claimed = Account & { isKnownDevice: boolean };

/** Nobody is signed in yet: one statement for a name that exists and one that does not. */
export function claimedBy(
  db: DataSource,
  signInName: string,
  device: string | null,
): Promise<Claimed | null> {
  return claimed(db, 'a.sign_in_name = $1', signInName, device);
}

export function claimedAgain(db: DataSource, id: string, device: string | null): Promise<Claimed | null> {
  return claimed(db, 'a.id = $1::uuid', id, device);
}

async function claimed(
  db: DataSource,
  condition: string,
  value: string,
  device: string | null,
): Promise<Claimed | null> {
  const rows = await asProgram(() =>
    db.query<Claimed[]>(
      `SELECT a.id, a.sign_in_name AS "signInName", a.passphrase_hash AS "passphraseHash",
         a.worker_id AS "workerId", a.language, a.created_at AS "createdAt", a.ended_at AS "endedAt",
         EXISTS (SELECT FROM known_devices d WHERE d.account_id = a.id AND d.mark = ${markOf('$2', 'a.id')})
           AS "isKnownDevice"
       FROM accounts a WHERE ${condition} AND a.ended_at IS NULL`,
      [value, device],
    ),
  );
  return rows[0] ?? null;
}
