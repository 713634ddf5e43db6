import { randomUUID } from 'node:crypto';
import { DriveSeals } from '../../src/drives/index.js';
import { asProgram } from '../../src/database/reach.js';
import { openDrive } from './drives.js';
import type { SealedWriter, Writing } from './sealed-writers.js';

/** What is sealed about drives. */
export const driveWriters: readonly SealedWriter[] = [
  { fields: ['drives.code_name_sealed'], write: open },
  { fields: ['drive_reports.text_sealed'], write: report },
  { fields: ['drive_contacts.name_sealed', 'drive_contacts.reach_sealed'], write: addContact },
];

async function open({ union, canary }: Writing): Promise<void> {
  await openDrive(union, { name: `drive ${randomUUID()}`, codeName: canary() });
}

async function report({ union, canary }: Writing): Promise<void> {
  const { committee, path } = await openDrive(union, { name: `reports ${randomUUID()}` });
  const month = union.clock.now().toISOString().slice(0, 7);
  const { status, text } = await committee[0].post(`${path}/reports`, { month, text: canary() });
  if (status !== 204) throw new Error(text);
}

async function addContact({ union, canary }: Writing): Promise<void> {
  const drive = await openDrive(union, { name: `contacts ${randomUUID()}` });
  const id = randomUUID();
  const sealed = (column: string): Promise<Buffer> =>
    union.app.get(DriveSeals).seal(drive.id, { table: 'drive_contacts', column, row: id }, canary());
  const values = [id, drive.id, await sealed('name_sealed'), await sealed('reach_sealed')];
  await asProgram(() =>
    union.db.query(
      `INSERT INTO drive_contacts (id, drive_id, name_sealed, reach_sealed, added_at) VALUES ($1, $2, $3, $4, now())`,
      values,
    ),
  );
}
