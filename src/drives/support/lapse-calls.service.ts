import { Injectable } from '@nestjs/common';
import { mandateInForce } from '../../identity/index.js';
import { type Asked, onMorning, type Plan, type PlanSource } from '../../reminders/index.js';
import { daysAfter } from '../../shared/days.js';
import { paceDays, type Signers } from '../cards/signers.rules.js';
import { lastDaysOf, notBefore } from '../cards/validity.rules.js';
import type { DrivePath } from '../core/drives.rules.js';
import { DriveLaw } from './drive-law.js';
import { lapseCalls } from './lapse-calls.rules.js';
import { signersOfDrive } from './support.sql.js';

interface DriveRow {
  id: string;
  path: DrivePath;
  jurisdiction: string;
  sector: string;
  committee: string[];
}

/** Drives that go on and have cards, with the accounts of their committees on the day `$1`. */
const drivesWithCards = `
  SELECT d.id, d.path, d.jurisdiction, d.sector,
    ARRAY(SELECT a.id FROM accounts a WHERE a.ended_at IS NULL AND EXISTS (
      SELECT FROM mandates m WHERE m.worker_id = a.worker_id AND m.scope_kind = 'drive' AND m.scope_id = d.id
        AND m.role = 'committee' AND ${mandateInForce('m', '$1::date')})) AS committee
  FROM drives d
  WHERE d.ended_on IS NULL AND EXISTS (SELECT FROM drive_cards k WHERE k.drive_id = d.id AND k.voided_at IS NULL)`;

/** Tells committees before cards of theirs lapse: there is time to ask people to sign again. */
@Injectable()
export class LapseCalls implements PlanSource {
  readonly name = 'drive-lapses';

  constructor(private readonly law: DriveLaw) {}

  async plans({ tx, today, timeZone, since, until }: Asked): Promise<Plan[]> {
    const plans: Plan[] = [];
    for (const drive of await tx.query<DriveRow[]>(drivesWithCards, [today])) {
      const { validity } = await this.law.on(drive, today);
      if (validity === null) continue;
      const from = notBefore(validity, daysAfter(today, -paceDays));
      const signers = await tx.query<Signers[]>(signersOfDrive, [drive.id, today, from]);
      const calls = lapseCalls(signers, lastDaysOf(validity), today);
      for (const { month, daysBefore, on, people, lastOn } of calls) {
        if (on < since || on > until) continue;
        plans.push(
          ...drive.committee.map((accountId) => ({
            ...{ key: `${drive.id} ${month} ${daysBefore}`, accountId, driveId: drive.id },
            ...{ code: 'drive_support.lapse_soon' as const, values: { people, day: lastOn } },
            ...{ href: `/p/dr/${drive.id}/s`, rule: onMorning(on, { timeZone }) },
          })),
        );
      }
    }
    return plans;
  }
}
