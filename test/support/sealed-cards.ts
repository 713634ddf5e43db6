import { randomUUID } from 'node:crypto';
import { accepted } from './carrying-out.js';
import { openDrive } from './drives.js';
import { greyDot } from './photographs.js';
import type { SealedWriter, Writing } from './sealed-writers.js';

/** What is sealed about signed cards. */
export const cardWriters: readonly SealedWriter[] = [
  {
    fields: [
      ...['drive_card_wordings.english_sealed', 'drive_card_wordings.french_sealed'],
      ...['drive_cards.signature_sealed', 'drive_card_scans.sealed'],
    ],
    write: sign,
  },
];

async function sign({ union, canary }: Writing): Promise<void> {
  const drive = await openDrive(union, { name: `cards ${randomUUID()}` });
  const [member] = drive.committee;
  const post = async (part: string, body: unknown): Promise<string> =>
    String(accepted(await member.post(`${drive.path}/${part}`, body))['id']);
  await post('card-wordings', { english: canary(), french: canary() });
  const contactId = await post('contacts', { name: canary() });
  const cardId = await post('card-signings', {
    ...{ contactId, wordingVersion: 1, language: 'en', typedName: canary() },
  });
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(greyDot())]), 'card.jpg');
  await post(`cards/${cardId}/scans`, form);
}
