import { makeMember, rollOf } from './members.js';
import type { SealedWriter, Writing } from './sealed-writers.js';

/** What is sealed about meetings. */
export const meetingWriters: readonly SealedWriter[] = [
  { fields: ['meetings.place_sealed', 'meeting_decisions.text_sealed'], write: meetAndDecide },
];

async function meetAndDecide({ union, secretary, member, canary }: Writing): Promise<void> {
  const sent = async (method: string, path: string, body?: unknown): Promise<Record<string, unknown>> => {
    const answer = await secretary.send(method, path, body);
    if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`);
    return answer.body;
  };
  const called = { kind: 'general', meetsOn: '2026-11-21', place: canary() };
  const id = String((await sent('POST', '/api/v1/meetings', called))['id']);
  const roll = await rollOf(union, [await makeMember(union, member)]);
  await union.db.query('UPDATE meetings SET roll_id = $2 WHERE id = $1', [id, roll]);
  await sent('PUT', `/api/v1/meetings/${id}/attendances/${member.workerId}`);
  const votes = { votesFor: 1, votesAgainst: 0, abstained: 0 };
  await sent('POST', `/api/v1/meetings/${id}/decisions`, { text: canary(), ...votes });
}
