import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { accepted } from './support/carrying-out.js';
import { openDrive, type OpenedDrive, personIn } from './support/drives.js';
import { greyDot } from './support/photographs.js';
import { type Answer, type Person, startUnion, type TestUnion } from './support/union.js';

interface Card {
  id: string;
  contactId: string;
  contactName: string;
  way: string;
  signedOn: string;
  lastOn: string | null;
  revokedOn: string | null;
  scans: { id: string; mediaType: string }[];
  signed: { text: string; sha256: string; isSame: boolean; typedName: string | null } | null;
}

const english = 'I ask the association to speak for me at work.';
const french = 'Je demande à l’association de parler pour moi au travail.';

describe('the cards of a drive', () => {
  let union: TestUnion;
  let drive: OpenedDrive;
  let ana: Person;
  let outsider: Person;
  let olu: Person;

  const add = async (name: string): Promise<string> =>
    String(accepted(await ana.post(`${drive.path}/contacts`, { name }))['id']);
  const hand = (contactId: string, signedOn: string): Promise<Answer<Card>> =>
    ana.post<Card>(`${drive.path}/cards`, { contactId, signedOn });
  const cards = async (query = ''): Promise<Card[]> =>
    accepted(await ana.get<{ items: Card[] }>(`${drive.path}/cards${query}`)).items;
  const write = (words: object): Promise<Answer<{ version: number }>> =>
    ana.post<{ version: number }>(`${drive.path}/card-wordings`, words);
  const bring = (cardId: string, bytes: Buffer, name = 'ana at the clinic.exe') => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(bytes)]), name);
    return ana.post<{ id: string }>(`${drive.path}/cards/${cardId}/scans`, form);
  };

  beforeAll(async () => {
    union = await startUnion();
    drive = await openDrive(union);
    [ana] = drive.committee;
    olu = await personIn(union, drive.id, { name: 'olu', role: 'organizer' });
    [outsider] = (await openDrive(union, { name: 'other' })).committee;
  });
  afterAll(() => union.end());

  it('are taken in from paper, with the last day on which the law counts them', async () => {
    const contactId = await add('Bea');
    const card = accepted(await hand(contactId, '2026-02-28'));
    expect(card).toMatchObject({
      ...{ contactId, contactName: 'Bea', way: 'paper', signedOn: '2026-02-28', lastOn: '2027-02-28' },
      ...{ revokedOn: null, scans: [], signed: null },
    });
    expect(await cards(`?contactId=${contactId}`)).toMatchObject([{ id: card.id }]);
    const tomorrow = await hand(contactId, '2026-11-22');
    expect([tomorrow.status, tomorrow.body]).toMatchObject([422, { code: 'drive_card.to_come' }]);
  });

  it('keep a photograph of the paper sealed, without where it was taken', async () => {
    const card = accepted(await hand(await add('Cleo'), '2026-11-01'));
    const { id } = accepted(await bring(card.id, greyDot('GPS 43.6532 N')));
    const scan = await olu.get(`${drive.path}/cards/${card.id}/scans/${id}`);
    expect([scan.status, scan.headers.get('content-type'), scan.headers.get('content-disposition')]).toEqual([
      ...[200, 'image/jpeg', 'inline; filename="page-1.jpg"'],
    ]);
    expect(scan.text).not.toContain('GPS');
    const [kept] = await union.db.query<{ sealed: Buffer }[]>('SELECT sealed FROM drive_card_scans');
    expect(kept!.sealed.includes('JFIF')).toBe(false);
    const one = await olu.get<Card>(`${drive.path}/cards/${card.id}`);
    expect(one.body.scans).toEqual([{ id, mediaType: 'image/jpeg' }]);
    const page = await bring(card.id, Buffer.from('<html>'));
    expect([page.status, page.body]).toMatchObject([415, { code: 'slip.type_unknown' }]);
    for (let more = 2; more <= 5; more += 1) expect((await bring(card.id, greyDot())).status).toBe(201);
    expect((await bring(card.id, greyDot())).body).toMatchObject({ code: 'slip.too_many' });
  });

  it('are signed on a telephone: the very words, and only the newest', async () => {
    const contactId = await add('Dov');
    const sign = (body: object): Promise<Answer<Card>> =>
      olu.post<Card>(`${drive.path}/card-signings`, { contactId, language: 'fr', typedName: 'Dov', ...body });
    expect((await sign({ wordingVersion: 1 })).body).toMatchObject({ code: 'drive_card.wording_changed' });
    expect(accepted(await write({ english: 'Older words', french: 'Autres mots' })).version).toBe(1);
    expect(accepted(await write({ english, french })).version).toBe(2);
    expect((await sign({ wordingVersion: 1 })).status).toBe(409);
    const both = await sign({ wordingVersion: 2, drawnPath: 'M1 1 L2 2' });
    expect(both.body).toMatchObject({ code: 'drive_card.signature_needed' });
    expect((await sign({ wordingVersion: 2, typedName: null })).status).toBe(422);
    const drawn = 'M1 1 L2 2"/><script>';
    expect((await sign({ wordingVersion: 2, typedName: null, drawnPath: drawn })).status).toBe(400);
    const card = accepted(await sign({ wordingVersion: 2 }));
    expect(card).toMatchObject({ way: 'phone', signedOn: '2026-11-21', contactName: 'Dov' });
    expect(card.signed).toMatchObject({ text: french, isSame: true, typedName: 'Dov', drawnPath: null });
    expect(card.signed!.sha256).toBe(createHash('sha256').update(french).digest('hex'));
    accepted(await write({ english: 'Newer words', french: 'Nouveaux mots' }));
    const later = accepted(await ana.get<Card>(`${drive.path}/cards/${card.id}`));
    expect(later.signed).toMatchObject({ text: french, isSame: true });
    const told = await union.db.query<{ all: string }[]>(
      `SELECT string_agg(encode(signature_sealed, 'escape'), '') AS all FROM drive_cards`,
    );
    expect(told[0]!.all).not.toContain('Dov');
  });

  it('are worded by the committee and not by an organizer', async () => {
    expect((await olu.post(`${drive.path}/card-wordings`, { english, french })).status).toBe(404);
    const wordings = await olu.get<{ items: { version: number }[] }>(`${drive.path}/card-wordings?limit=2`);
    expect(wordings.body.items.map(({ version }) => version)).toEqual([3, 2]);
  });

  it('are taken back once, from a day on which they were signed already', async () => {
    const contactId = await add('Eve');
    const [first, second] = [
      accepted(await hand(contactId, '2026-10-01')),
      accepted(await hand(contactId, '2026-11-01')),
    ];
    const revoke = (card: Card, revokedOn: string): Promise<Answer<Card>> =>
      ana.post<Card>(`${drive.path}/cards/${card.id}/revocation`, { revokedOn });
    expect((await revoke(second, '2026-10-31')).body).toMatchObject({ code: 'drive_card.revoked_before' });
    expect((await revoke(second, '2026-11-22')).body).toMatchObject({ code: 'drive_card.to_come' });
    expect(accepted(await revoke(second, '2026-11-10')).revokedOn).toBe('2026-11-10');
    expect((await revoke(second, '2026-11-11')).body).toMatchObject({ code: 'drive_card.revoked' });
    const again = accepted(await hand(contactId, '2026-11-15'));
    const found = await cards(`?contactId=${contactId}`);
    expect(found.map(({ id, revokedOn }) => [id, revokedOn])).toEqual([
      [again.id, null],
      [second.id, '2026-11-10'],
      [first.id, '2026-11-10'],
    ]);
  });

  it('that were a mistake are gone from every list', async () => {
    const contactId = await add('Flo');
    const card = accepted(await hand(contactId, '2026-10-01'));
    expect((await ana.send('DELETE', `${drive.path}/cards/${card.id}`)).status).toBe(204);
    expect(await cards(`?contactId=${contactId}`)).toEqual([]);
    expect((await ana.get(`${drive.path}/cards/${card.id}`)).status).toBe(404);
    expect((await ana.send('DELETE', `${drive.path}/cards/${card.id}`)).status).toBe(404);
  });

  it('stand in the database whatever the program would do', async () => {
    const changes = [
      `UPDATE drive_cards SET signed_on = '2020-01-01'`,
      `UPDATE drive_card_revocations SET revoked_on = '2020-01-01'`,
      'UPDATE drive_card_wordings SET version = 9',
    ];
    for (const change of changes) await expect(union.db.query(change)).rejects.toThrow(/stands/);
  });

  it('leave in the log of whoever signed and joined who read them', async () => {
    const contactId = await add('Gil');
    const card = accepted(await hand(contactId, '2026-11-01'));
    const { id } = accepted(await bring(card.id, greyDot()));
    const person = await union.person('gil himself');
    accepted(await ana.post(`${drive.path}/contacts/${contactId}/joining`, { workerId: person.workerId }));
    await olu.get(`${drive.path}/cards/${card.id}`);
    await olu.get(`${drive.path}/cards/${card.id}/scans/${id}`);
    const read = await union.db.query<{ action: string }[]>(
      `SELECT action FROM audit_entries WHERE persons @> ARRAY[$1]::uuid[] AND action LIKE 'drive_card.%' ORDER BY id`,
      [person.workerId],
    );
    expect(read.map(({ action }) => action)).toEqual(['drive_card.read', 'drive_card.scan_read']);
  });

  it('are nothing to the committee of another drive, whatever it asks', async () => {
    const [card] = await cards();
    const own = accepted(await outsider.get<{ items: { id: string }[] }>('/api/v1/drives')).items[0]!.id;
    for (const part of ['cards', `cards/${card!.id}`, 'card-wordings', 'support', 'support.svg']) {
      expect((await outsider.get(`${drive.path}/${part}`)).status).toBe(404);
    }
    expect((await outsider.get(`/api/v1/drives/${own}/cards/${card!.id}`)).status).toBe(404);
    const revoked = await outsider.post(`/api/v1/drives/${own}/cards/${card!.id}/revocation`, {});
    expect(revoked.status).toBe(404);
    const signed = { contactId: card!.contactId, signedOn: '2026-11-01' };
    expect((await outsider.post(`/api/v1/drives/${own}/cards`, signed)).status).toBe(404);
    expect((await drive.custodians[0].get(`${drive.path}/cards`)).status).toBe(404);
  });
});
