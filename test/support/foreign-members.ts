import { accepted } from './carrying-out.js';
import { makeMembers } from './initiated.js';
import type { Person, TestUnion } from './union.js';

/** A branch with its founders; they are nobody of whom another row stands in an address. */
export async function foreignMembers(
  union: TestUnion,
  secretary: Person,
): Promise<Record<string, readonly string[]>> {
  const memberIds = await makeMembers(union, 3);
  const body = { name: 'Far branch', kind: 'job', charteredOn: '2026-11-20', memberIds };
  const branch = accepted(await secretary.post('/api/v1/branches', body));
  const events = await union.db.query<{ id: string }[]>('SELECT id FROM membership_events');
  return { branch: [String(branch['id'])], membershipEvent: events.map(({ id }) => id) };
}
