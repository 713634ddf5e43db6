import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { oneOf } from '../../shared/checks.js';
import type { Day } from '../../shared/days.js';
import {
  type ContactChannel,
  contactChannels,
  type Wishes,
  type Wording,
  wordings,
} from './contact.rules.js';
import type { Weekday } from './quiet-times.rules.js';

/** How somebody wants to be told of things, as they said; who said nothing has no row. */
@Entity('contact_wishes')
@Check('contact_wishes_channel_known', oneOf('channel', contactChannels))
@Check('contact_wishes_wording_known', oneOf('wording', wordings))
@Check(
  'contact_wishes_quiet_of_day',
  'quiet_from_minute BETWEEN 0 AND 1439 AND quiet_until_minute BETWEEN 0 AND 1439',
)
@Check(
  'contact_wishes_quiet_whole',
  '(quiet_from_minute IS NULL) = (quiet_until_minute IS NULL) AND quiet_from_minute <> quiet_until_minute',
)
@Check('contact_wishes_weekdays_known', 'quiet_weekdays <@ ARRAY[1,2,3,4,5,6,7]::smallint[]')
@Check('contact_wishes_digest_of_day', 'digest_minute BETWEEN 0 AND 1439')
export class ContactWishes implements Wishes {
  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'contact_wishes_pk' })
  @ForeignKey('Account', { name: 'contact_wishes_account_fk' })
  accountId!: string;

  @Column('text')
  channel!: ContactChannel;

  @Column('text')
  wording!: Wording;

  @Column('smallint', { name: 'quiet_from_minute', nullable: true })
  quietFromMinute!: number | null;

  @Column('smallint', { name: 'quiet_until_minute', nullable: true })
  quietUntilMinute!: number | null;

  /** Monday 1 to Sunday 7 */
  @Column('smallint', { name: 'quiet_weekdays', array: true })
  quietWeekdays!: Weekday[];

  @Column('text', { name: 'time_zone' })
  timeZone!: string;

  /** somebody else reads this phone */
  @Column('boolean', { name: 'phone_shared' })
  isPhoneShared!: boolean;

  /** when all of a day is told at once; null: each by itself */
  @Column('smallint', { name: 'digest_minute', nullable: true })
  digestMinute!: number | null;

  @Column('date', { name: 'paused_until_on', nullable: true })
  pausedUntilOn!: Day | null;

  @Column('integer', { default: 1 })
  version!: number;
}

/** Somebody’s wishes, or what holds without any. */
export interface OwnWishes {
  wishes: Wishes;
  /** 0 as long as nothing was wished */
  version: number;
}
