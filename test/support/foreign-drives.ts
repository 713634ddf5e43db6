import { openDrive } from './drives.js';
import { ofContacts } from './foreign-contacts.js';
import type { TestUnion } from './union.js';

/** A hidden drive: nothing of it is anybody's but its committee's. */
export async function ofDrives(union: TestUnion): Promise<Record<string, readonly string[]>> {
  const drive = await openDrive(union, { name: 'foreign' });
  return { drive: [drive.id], ...(await ofContacts(drive)) };
}
