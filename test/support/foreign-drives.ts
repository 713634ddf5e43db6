import { openDrive } from './drives.js';
import { ofContacts } from './foreign-contacts.js';
import type { TestUnion } from './union.js';

/** A hidden drive: nothing of it is anybody's but its committee's. */
export async function ofDrives(union: TestUnion): Promise<Record<string, readonly string[]>> {
  const drive = await openDrive(union, { name: 'foreign' });
  const inPerson = [await toldInPerson(union, drive.id)];
  return { drive: [drive.id], inPerson, ...(await ofContacts(drive)) };
}

/** Somebody of the drive whom no message reached. */
async function toldInPerson(union: TestUnion, driveId: string): Promise<string> {
  const [row] = await union.db.query<{ id: string }[]>(
    `WITH reminder AS (
       INSERT INTO reminders (source, key, account_id, code, "values", rule, if_missed, urgent, must_reach, drive_id,
         planned_at, changed_at)
       SELECT 'test', 'foreign', a.id, 'meeting.next', '{}', '{}', 'late', false, true, $1, $2, $2
       FROM mandates m JOIN accounts a ON a.worker_id = m.worker_id WHERE m.scope_id = $1 LIMIT 1
       RETURNING id, account_id
     ), occurrence AS (
       INSERT INTO reminder_occurrences (reminder_id, account_id, occurs_on, due_at, next_at, settled_at, outcome)
       SELECT id, account_id, '2026-11-21', $2, $2, $2, 'failed' FROM reminder RETURNING id, account_id
     )
     INSERT INTO reminders_in_person (id, account_id, drive_id, made_at)
     SELECT id, account_id, $1, $2 FROM occurrence RETURNING id`,
    [driveId, union.clock.now()],
  );
  return row!.id;
}
