import { accepted } from './carrying-out.js';
import { branchOf, rollOf } from './members.js';
import type { Person, TestUnion } from './union.js';

/** A meeting of a branch and one of a committee: neither is for everybody. */
export async function ofMeetings(
  union: TestUnion,
  secretary: Person,
): Promise<Record<string, readonly string[]>> {
  const branchId = await branchOf(union, 'Elsewhere');
  const call = async (kind: string): Promise<string> => {
    const body = { kind, branchId, meetsOn: '2026-11-21', place: 'Upstairs' };
    return String(accepted(await secretary.post('/api/v1/meetings', body))['id']);
  };
  const somebody = accepted(await secretary.post('/api/v1/workers', { chosenName: 'No member' }));
  return {
    meeting: [await call('branch'), await call('committee')],
    roll: [await rollOf(union, [])],
    attendee: [String(somebody['id'])],
  };
}
