import { accepted } from './carrying-out.js';
import type { OpenedDrive } from './drives.js';

/** What a hidden drive does together, by the name of what stands in an address. */
export async function ofActions(
  { path, committee }: OpenedDrive,
  contactId: string,
): Promise<Record<string, readonly string[]>> {
  const [member] = committee;
  const planned = { kind: 'march-on-the-boss', heldOn: '2026-11-20', what: 'The schedule' };
  const { id } = accepted(await member.post<{ id: string }>(`${path}/actions`, planned));
  const given = accepted(
    await member.post<{ roleList: { id: string }[] }>(`${path}/actions/${id}/roles`, {
      ...{ role: 'witness', workerId: member.workerId },
    }),
  );
  const flag = { contactId, actionId: id, kind: 'warned', happenedOn: '2026-11-20' };
  const flagged = accepted(await member.post<{ id: string }>(`${path}/retaliations`, flag));
  return { action: [id], actionRole: given.roleList.map((role) => role.id), retaliation: [flagged.id] };
}
