import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asProgram } from '../../database/reach.js';
import { tokenHash } from '../../identity/index.js';
import { RulesService } from '../../rules/index.js';
import { Clock } from '../../shared/clock.js';
import { nothingHere } from '../../shared/errors.js';
import { type Language, say } from '../../shared/messages/index.js';
import { type OneOff, occurrenceOn, type Recurrence } from '../recurrence/recurrence.rules.js';
import { calendarFeed, type FeedEntry } from './calendar-feed.js';

interface Row {
  id: string;
  rule: OneOff | Recurrence;
  changed_at: Date;
  sequence: number;
  language: Language;
}

/** Days that are over stay in a calendar for a while. */
const daysBehind = 30;
const minutesShown = 15;

/** What a calendar program reads: when there is something, and not a word of what. */
@Injectable()
export class ReadingFeed {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly rules: RulesService,
  ) {}

  /** @throws Problem 404 for an address that is none, or was taken back */
  async calendar(token: string): Promise<string> {
    const now = this.clock.now();
    const [owner, profile] = await asProgram(() => Promise.all([this.ownerOf(token), this.rules.profile()]));
    if (!owner) throw nothingHere();
    const rows = await asProgram(() =>
      this.db.query<Row[]>(
        `SELECT id, rule, changed_at, sequence FROM reminders r
         WHERE account_id = $1 AND ended_at IS NULL ORDER BY id`,
        [owner.account_id],
      ),
    );
    const since = new Date(now.getTime() - daysBehind * 86_400_000);
    const name = profile?.outwardName ?? '';
    const entries = rows.map((row) => entryOf(row, owner.language));
    return calendarFeed({
      title: name,
      prodId: `-//${name}//${say('en', 'letter.calendar_title')}//EN`,
      entries: entries.filter(({ start }) => !(start instanceof Date) || start >= since),
      now,
    });
  }

  private async ownerOf(token: string): Promise<{ account_id: string; language: Language } | undefined> {
    const [row] = await this.db.query<{ account_id: string; language: Language }[]>(
      `SELECT f.account_id, a.language FROM calendar_feeds f
       JOIN accounts a ON a.id = f.account_id AND a.ended_at IS NULL
       WHERE f.token_hash = $1 AND f.revoked_at IS NULL`,
      [tokenHash(token)],
    );
    return row;
  }
}

function entryOf({ id, rule, changed_at, sequence }: Row, language: Language): FeedEntry {
  return {
    uid: id,
    summary: say(language, 'letter.calendar_entry'),
    start: 'on' in rule ? occurrenceOn(rule, rule.on).at : rule,
    minutes: minutesShown,
    alarmMinutes: null,
    updatedAt: changed_at,
    sequence,
  };
}
