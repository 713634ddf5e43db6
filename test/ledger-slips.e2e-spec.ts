import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { recorded } from './support/money.js';
import { type Answer, type Person, startUnion, type TestUnion } from './support/union.js';

const where = 'GPS 43.6532 N 79.3832 W';
/** One grey dot. */
const dot =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=';

function photograph(): Buffer {
  const jpeg = Buffer.from(dot, 'base64');
  const text = Buffer.from(`Exif\0\0${where}`);
  const exif = Buffer.concat([Buffer.from([0xff, 0xe1, 0, text.length + 2]), text]);
  return Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2), Buffer.from([0xff, 0xd9])]);
}

describe('a photographed slip', () => {
  let union: TestUnion;
  let tess: Person;
  let trent: Person;
  let path: string;

  const bring = (
    person: Person,
    bytes: Buffer,
    name = 'IMG_2041 near the clinic.exe',
  ): Promise<Answer<{ id: string; code?: string }>> => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(bytes)]), name);
    return person.post(`${path}`, form);
  };

  beforeAll(async () => {
    union = await startUnion();
    tess = await union.person('tess', ['treasurer']);
    trent = await union.person('trent', ['trustee']);
    const income = { kind: 'donations', amountCents: 500, happenedOn: '2026-11-21', into: 'bank' };
    path = `/api/v1/ledger/entries/${await recorded(tess, 'incomes', income)}/slips`;
  });
  afterAll(() => union.end());

  it('is kept sealed, without where it was taken, and shown to who checks the book', async () => {
    const added = await bring(tess, photograph());
    expect(added.status).toBe(201);
    const { status, headers, text } = await trent.get(`${path}/${added.body.id}`);
    expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([
      200,
      'image/jpeg',
      'inline; filename="page-1.jpg"',
    ]);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(text).not.toContain('GPS');
    const [kept] = await union.db.query<{ sealed: Buffer }[]>('SELECT sealed FROM ledger_slips');
    expect(kept!.sealed.includes('JFIF')).toBe(false);
    const { body } = await trent.get<{ slips: object[] }>(path.replace(/\/slips$/, ''));
    expect(body.slips).toMatchObject([{ id: added.body.id, mediaType: 'image/jpeg' }]);
    const acts = await union.db.query<{ action: string }[]>(
      `SELECT action FROM audit_entries WHERE action LIKE 'slip.%' ORDER BY id`,
    );
    expect(acts.map(({ action }) => action)).toEqual(['slip.added']);
  });

  it('may be a PDF, which is saved and never opened inside of a page', async () => {
    const added = await bring(tess, Buffer.from('%PDF-1.4\n%%EOF\n'));
    const { headers } = await trent.get(`${path}/${added.body.id}`);
    expect(headers.get('content-disposition')).toBe('attachment; filename="page-1.pdf"');
  });

  it.each([
    ['no picture', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 415, 'slip.type_unknown'],
    ['a page', Buffer.from('<html><script>1</script>'), 415, 'slip.type_unknown'],
    ['nothing', Buffer.alloc(0), 415, 'slip.type_unknown'],
    ['a picture cut off', photograph().subarray(0, 60), 422, 'slip.broken'],
    ['too much', Buffer.alloc(8 * 1024 * 1024 + 1), 413, 'request.too_large'],
  ])('is judged by its content: %s', async (_name, bytes, status, code) => {
    const answer = await bring(tess, bytes, 'slip.jpg');
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('is brought by the treasurer, to an entry that is there', async () => {
    expect((await bring(trent, photograph())).status).toBe(404);
    const there = path;
    path = `/api/v1/ledger/entries/${randomUUID()}/slips`;
    expect((await bring(tess, photograph())).status).toBe(404);
    path = there;
    expect((await tess.get(`${path}/${randomUUID()}`)).status).toBe(404);
  });

  it('is read by nobody else', async () => {
    const { body } = await bring(tess, photograph());
    expect(
      (await (await union.person('sol', ['secretary', 'delegate'])).get(`${path}/${body.id}`)).status,
    ).toBe(404);
  });
});
