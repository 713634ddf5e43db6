import { accepted } from './carrying-out.js';
import type { OpenedDrive } from './drives.js';
import { greyDot } from './photographs.js';

/** What somebody signed in a hidden drive, by the name of what stands in an address. */
export async function ofCards(
  { path, committee }: OpenedDrive,
  contactId: string,
): Promise<Record<string, readonly string[]>> {
  const [member] = committee;
  const signed = { contactId, signedOn: '2026-11-01' };
  const { id } = accepted(await member.post<{ id: string }>(`${path}/cards`, signed));
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(greyDot())]), 'card.jpg');
  const scan = accepted(await member.post<{ id: string }>(`${path}/cards/${id}/scans`, form));
  return { card: [id], scan: [scan.id] };
}
