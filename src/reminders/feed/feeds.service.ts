import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { newToken, tokenHash } from '../../identity/index.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { nothingHere } from '../../shared/errors.js';

/** The one calendar address of a person: made anew, the one before is dead; the address itself is kept nowhere. */
@Injectable()
export class FeedsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** since when somebody has an address; null without one */
  async madeAt({ accountId }: Actor): Promise<Date | null> {
    const [row] = await this.db.query<{ made_at: Date }[]>(
      'SELECT made_at FROM calendar_feeds WHERE account_id = $1 AND revoked_at IS NULL',
      [accountId],
    );
    return row?.made_at ?? null;
  }

  /** @returns the path, to be shown once */
  async make(actor: Actor): Promise<string> {
    const { accountId } = actor;
    if (!accountId) throw nothingHere();
    const token = newToken();
    await this.db.transaction(async (tx) => {
      await tx.query('SELECT FROM accounts WHERE id = $1 FOR UPDATE', [accountId]);
      const now = this.clock.now();
      await tx.query(
        'UPDATE calendar_feeds SET revoked_at = $2 WHERE account_id = $1 AND revoked_at IS NULL',
        [accountId, now],
      );
      await tx.query('INSERT INTO calendar_feeds (account_id, token_hash, made_at) VALUES ($1, $2, $3)', [
        accountId,
        tokenHash(token),
        now,
      ]);
      await this.audit.record(tx, actor, { action: 'calendar_feed.made', subjectId: accountId });
    });
    return `/c/${token}.ics`;
  }

  /** @throws Problem 404 when there is none */
  async revoke(actor: Actor): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [, changed] = await tx.query<[unknown[], number]>(
        'UPDATE calendar_feeds SET revoked_at = $2 WHERE account_id = $1 AND revoked_at IS NULL',
        [actor.accountId, this.clock.now()],
      );
      if (changed === 0) throw nothingHere();
      await this.audit.record(tx, actor, { action: 'calendar_feed.revoked', subjectId: actor.accountId });
    });
  }
}
