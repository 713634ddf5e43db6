import { randomUUID } from 'node:crypto';
import pg from 'pg';

export interface DriveFilling {
  driveId: string;
  contacts: number;
  conversations: number;
  /** who talked with everybody */
  workerId: string;
  /** today in the union */
  today: string;
}

/**
 * Contacts and talks as the program would have left them, each talk with its rating, over half a year: half of them
 * expired, every twentieth an action, every two hundredth contact merged. Names stay empty: nothing here opens one.
 */
export async function fillDrive(
  adminUrl: string,
  filling: Omit<DriveFilling, 'driveId'>,
): Promise<DriveFilling> {
  const driveId = randomUUID();
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(
      `SET session_replication_role = replica; SET kitroom.everything = 'on'; SET synchronous_commit = off`,
    );
    const { contacts, conversations, workerId, today } = filling;
    await client.query(
      `INSERT INTO drives (id, path, jurisdiction, sector, direction, code_name_sealed, opened_at)
       VALUES ($1, 'certification', 'CA-ON', 'general', 'one-leads', '\\x01', now())`,
      [driveId],
    );
    await client.query(
      `INSERT INTO mandates (id, worker_id, role, scope_kind, scope_id, from_on, created_at)
       VALUES (gen_random_uuid(), $2, 'organizer', 'drive', $1, $3::date - 30, now())`,
      [driveId, workerId, today],
    );
    await client.query(
      `INSERT INTO drive_departments (id, drive_id, name) SELECT gen_random_uuid(), $1, 'Department ' || i FROM generate_series(1, 25) i`,
      [driveId],
    );
    await client.query(
      `CREATE TEMP TABLE people AS SELECT i, gen_random_uuid() AS id FROM generate_series(1, $1) i`,
      [contacts],
    );
    await client.query(
      `INSERT INTO drive_contacts (id, drive_id, department_id, is_supervisor, added_at, merged_into)
       SELECT p.id, $1, d.id, p.i % 40 = 0, now(), CASE WHEN p.i % 200 = 0 THEN kept.id END
       FROM people p LEFT JOIN people kept ON kept.i = p.i - 1
       JOIN (SELECT id, row_number() OVER (ORDER BY name) - 1 AS place FROM drive_departments WHERE drive_id = $1) d
         ON d.place = p.i % 25`,
      [driveId],
    );
    await client.query(
      `CREATE TEMP TABLE talks AS SELECT gen_random_uuid() AS id, p.id AS contact_id, n, ($1::date - ((n::bigint * 7919) % 180)::int)::date AS talked_on
       FROM generate_series(1, $2) n JOIN people p ON p.i = 1 + (n::bigint * 104729) % $3`,
      [today, conversations, contacts],
    );
    await client.query(
      `INSERT INTO drive_conversations (id, drive_id, contact_id, organizer_id, talked_on, stages, follow_up_on, recorded_at)
       SELECT id, $1, contact_id, $2, talked_on, ARRAY['agitate'], CASE WHEN n % 9 = 0 THEN talked_on + 7 END,
              talked_on + interval '18 hours' FROM talks`,
      [driveId, workerId],
    );
    await client.query(
      `INSERT INTO drive_assessments (id, drive_id, contact_id, assessed_by, assessed_on, rating, basis, last_on, conversation_id, recorded_at)
       SELECT gen_random_uuid(), $1, contact_id, $2, talked_on, 1 + n % 5, CASE WHEN n % 20 = 0 THEN 'action' ELSE 'words' END,
              talked_on + 89, id, talked_on + interval '18 hours' FROM talks`,
      [driveId, workerId],
    );
    await client.query('ANALYZE');
    return { driveId, ...filling };
  } finally {
    await client.end();
  }
}
