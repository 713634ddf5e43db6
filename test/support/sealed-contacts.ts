import { randomUUID } from 'node:crypto';
import { accepted } from './carrying-out.js';
import { openDrive } from './drives.js';
import type { SealedWriter, Writing } from './sealed-writers.js';

/** What is sealed about the people of a drive. */
export const contactWriters: readonly SealedWriter[] = [
  {
    fields: [
      ...['drive_contacts.name_sealed', 'drive_contacts.reach_sealed', 'drive_groups.name_sealed'],
      ...['drive_conversations.told_sealed', 'drive_structure_tests.asked_sealed'],
      'drive_import_lines.told_sealed',
      ...['drive_actions.told_sealed', 'drive_action_responses.told_sealed'],
      ...['drive_action_debriefs.told_sealed', 'drive_retaliations.told_sealed'],
    ],
    write: organize,
  },
];

async function organize({ union, canary }: Writing): Promise<void> {
  const drive = await openDrive(union, { name: `people ${randomUUID()}` });
  const [member] = drive.committee;
  const post = async (part: string, body: unknown): Promise<string> =>
    String(accepted(await member.post(`${drive.path}/${part}`, body))['id']);
  await post('social-groups', { name: canary() });
  const contactId = await post('contacts', { name: canary(), reach: canary() });
  const told = { issues: canary(), ask: canary(), commitment: canary(), note: canary() };
  await post('conversations', { contactId, stages: [], ...told });
  await post('structure-tests', { asked: canary() });
  const planned = { kind: 'memorial', heldOn: '2026-11-21', what: canary(), place: canary() };
  const actionId = await post('actions', planned);
  await post(`actions/${actionId}/responses`, { response: 'none', text: canary() });
  await post(`actions/${actionId}/debriefs`, { text: canary() });
  await post('retaliations', { contactId, kind: 'fired', happenedOn: '2026-11-21', text: canary() });
  const form = new FormData();
  form.set('file', new Blob([`Name,Phone\n${canary()},${canary()}\n`]), 'list.csv');
  const importId = await post('contact-imports', form);
  await post(`contact-imports/${importId}/application`, {});
}
