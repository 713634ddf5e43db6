import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { unspokenWishes, type Wishes } from './contact.rules.js';
import { ContactWishes, type OwnWishes } from './contact-wishes.entity.js';
import type { ContactWishesBody } from './contact-wishes.dto.js';
import { weekdays } from './quiet-times.rules.js';

/** How I want to be told of things: mine alone, and open while the keys are locked, as reminders go out then too. */
@Injectable()
export class ContactWishesService {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
  ) {}

  async own({ accountId }: Actor): Promise<OwnWishes> {
    const row = accountId ? await this.db.manager.findOneBy(ContactWishes, { accountId }) : null;
    if (row) return { wishes: row, version: row.version };
    const timeZone = await zoneOfUnion(this.db.manager);
    return { wishes: { ...unspokenWishes, timeZone }, version: 0 };
  }

  /**
   * All wishes, in place of the version that was read; 0 for the first.
   * @throws Problem 400 quiet hours that are none, 412 `entry.stale`
   */
  async wish(actor: Actor, body: ContactWishesBody, version: number): Promise<OwnWishes> {
    const { accountId } = actor;
    if (!accountId) throw nothingHere();
    checkQuietHours(body);
    return this.db.transaction(async (tx) => {
      const wishes = await wishesOf(tx, body);
      const written = await this.write(tx, { ...wishes, accountId, version });
      if (written === null) throw new Problem(412, 'entry.stale');
      await this.audit.record(tx, actor, { action: 'contact_wishes.changed', subjectId: accountId });
      return { wishes, version: written };
    });
  }

  /** Whatever else was wished, from now on nothing is sent: the first page alone tells. */
  async keepToList(tx: EntityManager, accountId: string): Promise<void> {
    const { wording, quietFromMinute, quietUntilMinute, isPhoneShared } = unspokenWishes;
    await tx.query(
      `INSERT INTO contact_wishes AS c (account_id, channel, wording, quiet_from_minute, quiet_until_minute,
         quiet_weekdays, time_zone, phone_shared)
       VALUES ($1, 'list', $2, $3, $4, '{}', $5, $6)
       ON CONFLICT (account_id) DO UPDATE SET channel = 'list', version = c.version + 1 WHERE c.channel <> 'list'`,
      [accountId, wording, quietFromMinute, quietUntilMinute, await zoneOfUnion(tx), isPhoneShared],
    );
  }

  /** The new version; null when somebody was faster. */
  private async write(
    tx: EntityManager,
    row: Wishes & { accountId: string; version: number },
  ): Promise<number | null> {
    const { accountId, version, channel, wording, quietFromMinute, quietUntilMinute, timeZone } = row;
    const [written] = await tx.query<{ version: number }[]>(
      `INSERT INTO contact_wishes AS c (account_id, channel, wording, quiet_from_minute, quiet_until_minute,
         quiet_weekdays, time_zone, phone_shared, digest_minute, paused_until_on)
       SELECT $1, $2, $3, $4, $5, $6::smallint[], $7, $8, $9::smallint, $10::date
       WHERE $11 = coalesce((SELECT version FROM contact_wishes WHERE account_id = $1), 0)
       ON CONFLICT (account_id) DO UPDATE SET channel = excluded.channel, wording = excluded.wording,
         quiet_from_minute = excluded.quiet_from_minute, quiet_until_minute = excluded.quiet_until_minute,
         quiet_weekdays = excluded.quiet_weekdays, time_zone = excluded.time_zone,
         phone_shared = excluded.phone_shared, digest_minute = excluded.digest_minute,
         paused_until_on = excluded.paused_until_on, version = c.version + 1
       WHERE c.version = $11
       RETURNING version`,
      [
        ...[accountId, channel, wording, quietFromMinute, quietUntilMinute, row.quietWeekdays, timeZone],
        ...[row.isPhoneShared, row.digestMinute, row.pausedUntilOn, version],
      ],
    );
    return written?.version ?? null;
  }
}

async function wishesOf(tx: EntityManager, body: ContactWishesBody): Promise<Wishes> {
  const { channel, wording, isPhoneShared } = body;
  return {
    ...{ channel, wording, isPhoneShared },
    quietFromMinute: body.quietFromMinute ?? null,
    quietUntilMinute: body.quietUntilMinute ?? null,
    quietWeekdays: weekdays.filter((weekday) => body.quietWeekdays.includes(weekday)),
    timeZone: body.timeZone ?? (await zoneOfUnion(tx)),
    digestMinute: body.digestMinute ?? null,
    pausedUntilOn: body.pausedUntilOn ?? null,
  };
}

function checkQuietHours(body: ContactWishesBody): void {
  const { quietFromMinute: from = null, quietUntilMinute: until = null } = body;
  if ((from === null) !== (until === null)) {
    const field = from === null ? 'quietFromMinute' : 'quietUntilMinute';
    throw new Problem(400, 'request.invalid', {}, [{ field, code: 'contact.quiet_half' }]);
  }
  if (from === null || from !== until) return;
  const error = { field: 'quietUntilMinute', code: 'contact.quiet_empty' } as const;
  throw new Problem(400, 'request.invalid', {}, [error]);
}

async function zoneOfUnion(tx: EntityManager): Promise<string> {
  const [profile] = await tx.query<{ zone: string }[]>('SELECT time_zone AS zone FROM union_profile');
  return profile?.zone ?? 'UTC';
}
