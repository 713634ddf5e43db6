import { accepted } from './carrying-out.js';
import type { OpenedDrive } from './drives.js';
import { ofActions } from './foreign-actions.js';
import { ofCards } from './foreign-cards.js';

/** What stands in a hidden drive, by the name of what stands in an address. */
export async function ofContacts(drive: OpenedDrive): Promise<Record<string, readonly string[]>> {
  const { path, committee } = drive;
  const [member] = committee;
  const made = async (part: string, body: object): Promise<string> =>
    String(accepted(await member.post(`${path}/${part}`, body))['id']);
  const placed = accepted(
    await member.post<{ departments: { id: string }[] }>(`${path}/departments`, { name: 'Kits' }),
  );
  const contactId = await made('contacts', { name: 'Nobody else' });
  const form = new FormData();
  form.set('file', new Blob(['Name,Phone\nAda,555 0101\n']), 'list.csv');
  const brought = accepted(await member.post<{ id: string }>(`${path}/contact-imports`, form));
  const talked = await made('conversations', { contactId, stages: [] });
  await member.post(`${path}/assessments`, { contactId, rating: 2, basis: 'words' });
  const { items } = accepted(
    await member.get<{ items: { id: string }[] }>(`${path}/contacts/${contactId}/assessments`),
  );
  return {
    ...(await ofCards(drive, contactId)),
    ...(await ofActions(drive, contactId)),
    contact: [contactId],
    drivePlace: placed.departments.map(({ id }) => id),
    contactImport: [brought.id],
    conversation: [talked],
    assessment: items.map(({ id }) => id),
    structureTest: [await made('structure-tests', { asked: 'To wear a button' })],
  };
}
