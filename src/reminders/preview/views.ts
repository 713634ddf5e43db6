import type { DataSource } from 'typeorm';
import type { AuditService } from '../../audit/index.js';
import { asProgram } from '../../database/reach.js';
import type { Actor } from '../../shared/actor.js';
import { isMessageCode, type Language, say } from '../../shared/messages/index.js';
import type { ReminderReasonView, ReminderToView } from './reminders.dto.js';

/** Who these accounts are; the asker's reading of others is logged with the names. */
export async function namesOf(
  db: DataSource,
  audit: AuditService,
  actor: Actor,
  action: string,
  accountIds: readonly string[],
): Promise<Map<string, ReminderToView>> {
  if (accountIds.length === 0) return new Map();
  const sql = `SELECT a.id AS account_id, w.id AS person_id, w.chosen_name
    FROM accounts a JOIN workers w ON w.id = a.worker_id WHERE a.id = ANY($1::uuid[])`;
  const rows = await asProgram(() =>
    audit.readLogged<{ account_id: string; person_id: string; chosen_name: string }>(
      db.manager,
      actor,
      { action },
      { sql, parameters: [[...new Set(accountIds)]] },
    ),
  );
  return new Map(
    rows.map((row) => [row.account_id, { workerId: row.person_id, chosenName: row.chosen_name }]),
  );
}

export function reasonsIn(language: Language, why: readonly string[]): ReminderReasonView[] {
  return why.filter(isMessageCode).map((code) => ({ code, text: say(language, code) }));
}
