import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asProgram } from '../../database/reach.js';
import { Clock } from '../../shared/clock.js';
import { newToken } from '../tokens.js';

/**
 * Browsers from which an account was signed in before. They carry a random number that opens nothing: it only has
 * their tries counted apart.
 */
@Injectable()
export class DevicesService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Remembers that this account was signed in from here; returns the number to carry, a new one if there was none. */
  async remember(accountId: string, carried: string | null): Promise<string> {
    const device = carried ?? newToken();
    await asProgram(() =>
      this.db.query(
        `INSERT INTO known_devices (account_id, mark, seen_on) VALUES ($1, ${markOf('$2', '$1')}, $3)
         ON CONFLICT (account_id, mark) DO UPDATE SET seen_on = excluded.seen_on`,
        [accountId, device, this.clock.now().toISOString().slice(0, 10)],
      ),
    );
    return device;
  }
}

/** The SQL of the mark of a device's number under an account. */
export function markOf(device: string, accountId: string): string {
  return `sha256(convert_to(${device}::text, 'UTF8') || uuid_send(${accountId}::uuid))`;
}
