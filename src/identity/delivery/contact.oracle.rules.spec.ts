import { describe, expect, it } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { pick, type Random, randomFrom } from '../../dues/standing/random-ledger.fixture.js';
import { zoneYears } from '../../reminders/recurrence/random-recurrence.fixture.js';
import { daysAfter } from '../../shared/days.js';
import { changesOf, decideByLooking, minutesShown } from './contact.oracle.fixture.js';
import { decide, type Telling, type Wishes } from './contact.rules.js';
import { weekdays } from './quiet-times.rules.js';

const isLong = Boolean(process.env['TEST_LONG']);
const casesEach = isLong ? 400 : 30;
const dayMs = 86_400_000;
const oddMinutes = [0, 1, 30, 60, 90, 120, 135, 150, 180, 480, 1_260, 1_380, 1_410, 1_439];

describe('How somebody is told, against a look at the clock each minute', () => {
  const seed = Number(process.env['TEST_SEED'] ?? randomInt(2 ** 31));
  const random = randomFrom(seed);

  it.each(zoneYears)(
    `is the same in %s around changes of its clocks from %i on (seed ${seed})`,
    (zone, year) => {
      const changes = changesOf(zone, year);
      for (const change of isLong ? changes : [pick(random, changes)]) {
        const minutes = minutesShown(zone, change - 6 * dayMs, change + 30 * dayMs);
        for (let each = 0; each < casesEach; each += 1) {
          const telling = randomTelling(random, change);
          const wishes = randomWishes(random, zone, telling);
          const hasAddress = random(8) > 0;
          const ours = decide(wishes, telling, { hasAddress });
          expect([wishes, telling, ours]).toEqual([
            wishes,
            telling,
            decideByLooking(minutes, wishes, telling, hasAddress),
          ]);
          // who waits and asks again is told the same
          if (!('at' in ours)) continue;
          const again = decide(wishes, { ...telling, now: ours.at }, { hasAddress });
          expect('suppressed' in again || again.at).toEqual(ours.at);
        }
      }
    },
  );
});

function randomTelling(random: Random, change: number): Telling {
  const near = (days: number) => new Date(change + (random(2 * days * 1_440) - days * 1_440) * 60_000);
  const dueAt = random(3) === 0 ? near(5) : new Date(change + (random(48) - 24) * 3_600_000);
  dueAt.setUTCMilliseconds(random(2) === 0 ? 0 : random(60_000));
  return { dueAt, now: random(2) === 0 ? near(5) : dueAt, isUrgent: random(4) === 0 };
}

function randomWishes(random: Random, timeZone: string, { dueAt }: Telling): Wishes {
  const minute = () => (random(2) === 0 ? pick(random, oddMinutes) : random(1_440));
  const from = minute();
  const until = minute();
  const hasHours = from !== until && random(4) > 0;
  const days = [() => [], () => weekdays.filter(() => random(3) === 0), () => almostAll(random)];
  return {
    timeZone,
    channel: random(10) === 0 ? 'list' : 'email',
    wording: pick(random, ['neutral', 'empty']),
    isPhoneShared: random(3) === 0,
    quietFromMinute: hasHours ? from : null,
    quietUntilMinute: hasHours ? until : null,
    quietWeekdays: pick(random, days)(),
    digestMinute: random(2) === 0 ? minute() : null,
    pausedUntilOn: random(5) === 0 ? daysAfter(dueAt.toISOString().slice(0, 10), random(7) - 3) : null,
  };
}

/** Six or seven of them. */
function almostAll(random: Random): Wishes['quietWeekdays'] {
  const free = random(8);
  return weekdays.filter((weekday) => weekday !== free);
}
