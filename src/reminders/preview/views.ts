import type { DataSource } from 'typeorm';
import type { AuditService } from '../../audit/index.js';
import { asProgram } from '../../database/reach.js';
import type { Actor } from '../../shared/actor.js';
import { isMessageCode, type Language, say } from '../../shared/messages/index.js';
import type { ReminderReasonView, ReminderToView } from './reminders.dto.js';

/** Whose name is looked up, and the drive that alone may know why. */
export interface Looked {
  accountId: string;
  driveId: string | null;
}

/** Where the asker's reading of others is logged. */
export interface Looking {
  db: DataSource;
  audit: AuditService;
  actor: Actor;
  action: string;
}

/** Who these accounts are; the reading is logged with the names, of what a drive keeps to itself as the drive's. */
export async function namesOf(
  looking: Looking,
  looked: readonly Looked[],
): Promise<Map<string, ReminderToView>> {
  const others = looked.filter(({ accountId }) => accountId !== looking.actor.accountId);
  const names = new Map<string, ReminderToView>();
  for (const driveId of new Set(others.map((one) => one.driveId))) {
    const ids = others.flatMap((one) => (one.driveId === driveId ? [one.accountId] : []));
    for (const [id, name] of await namesWithin(looking, driveId, ids)) names.set(id, name);
  }
  return names;
}

async function namesWithin(
  { db, audit, actor, action }: Looking,
  driveId: string | null,
  accountIds: readonly string[],
): Promise<[string, ReminderToView][]> {
  const sql = `SELECT a.id AS account_id, w.id AS person_id, w.chosen_name
    FROM accounts a JOIN workers w ON w.id = a.worker_id WHERE a.id = ANY($1::uuid[])`;
  const reader: Actor = driveId === null ? actor : { ...actor, capacity: 'committee' };
  const act = driveId === null ? { action } : { action, subjectId: driveId, details: { drive: driveId } };
  const rows = await asProgram(() =>
    audit.readLogged<{ account_id: string; person_id: string; chosen_name: string }>(
      db.manager,
      reader,
      act,
      {
        sql,
        parameters: [[...new Set(accountIds)]],
      },
    ),
  );
  return rows.map((row) => [row.account_id, { workerId: row.person_id, chosenName: row.chosen_name }]);
}

export function reasonsIn(language: Language, why: readonly string[]): ReminderReasonView[] {
  return why.filter(isMessageCode).map((code) => ({ code, text: say(language, code) }));
}
