import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { ContactWishesService } from '../../identity/index.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { nothingHere } from '../../shared/errors.js';

/** One act after which nothing leaves for somebody any more. */
@Injectable()
export class SilenceService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly wishes: ContactWishesService,
  ) {}

  async keep(actor: Actor): Promise<void> {
    const { accountId } = actor;
    if (!accountId) throw nothingHere();
    await this.db.transaction(async (tx) => {
      await this.wishes.keepToList(tx, accountId);
      await tx.query(
        'UPDATE calendar_feeds SET revoked_at = $2 WHERE account_id = $1 AND revoked_at IS NULL',
        [accountId, this.clock.now()],
      );
      await this.audit.record(tx, actor, { action: 'reminder.silenced', subjectId: accountId });
    });
  }
}
