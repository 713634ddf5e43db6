import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Keyring } from '../keys/keyring.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/errors.js';

const windowSeconds = 15 * 60;
/** With a sweep every ten minutes nothing is an hour old. */
const keptSeconds = 50 * 60;
const limits = { pair: 5, name: 30, source: 60 } as const;

/** Slows guessing before anything is hashed. Kept in PostgreSQL, so that every process counts together. */
@Injectable()
export class ThrottleService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly keyring: Keyring,
  ) {}

  /** Counts one try, in one statement. @throws Problem 429 when there were too many within the window */
  async count(name: string, source: string): Promise<void> {
    const subjects = await this.subjects(name, source);
    const now = this.clock.now();
    const rows = await this.db.query<{ subject: Buffer; tries: number; since_at: Date }[]>(
      `INSERT INTO sign_in_throttles AS t (subject, tries, since_at)
       SELECT subject, 1, $2 FROM unnest($1::bytea[]) subject ORDER BY subject
       ON CONFLICT (subject) DO UPDATE SET
         tries = CASE WHEN t.since_at < $2::timestamptz - $3 * interval '1 second' THEN 1 ELSE t.tries + 1 END,
         since_at = CASE WHEN t.since_at < $2::timestamptz - $3 * interval '1 second' THEN $2 ELSE t.since_at END
       RETURNING subject, tries, since_at`,
      [Object.values(subjects), now, windowSeconds],
    );
    for (const kind of Object.keys(limits) as (keyof typeof limits)[]) {
      const found = rows.find(({ subject }) => subject.equals(subjects[kind]));
      if (found && found.tries > limits[kind]) {
        const waited = (now.getTime() - found.since_at.getTime()) / 1000;
        throw new Problem(429, 'request.too_many', { seconds: Math.ceil(windowSeconds - waited) });
      }
    }
  }

  /** After the right passphrase the pair starts again at nothing. */
  async forget(name: string, source: string): Promise<void> {
    const { pair, name: byName } = await this.subjects(name, source);
    await this.db.query('DELETE FROM sign_in_throttles WHERE subject IN ($1, $2)', [pair, byName]);
  }

  /** Nothing about a source outlives the hour. */
  async sweep(): Promise<void> {
    await this.db.query(
      `DELETE FROM sign_in_throttles WHERE since_at < $1::timestamptz - $2 * interval '1 second'`,
      [this.clock.now(), keptSeconds],
    );
  }

  private async subjects(name: string, source: string): Promise<Record<keyof typeof limits, Buffer>> {
    const day = this.clock.now().toISOString().slice(0, 10);
    const key = await this.keyring.purpose(`sign-in sources of ${day}`);
    const hmac = (...parts: string[]): Buffer => createHmac('sha256', key).update(parts.join('\0')).digest();
    return { pair: hmac('pair', name, source), name: hmac('name', name), source: hmac('source', source) };
  }
}
