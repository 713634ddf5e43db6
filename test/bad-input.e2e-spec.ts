import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { zipSync } from 'fflate';
import { type RawAnswer, sendRaw } from './support/raw-request.js';
import { watchRoutes, type Route } from './support/router.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const megabyte = 1024 * 1024;
const json = ['content-type', 'application/json'];

let union: TestUnion;
let organizer: Person;
let uploads: string[] = [];
let before: Record<string, number>;

beforeAll(async () => {
  let routes: Route[] = [];
  union = await startUnion({}, (app) => (routes = watchRoutes(app)));
  organizer = await union.person('olive', ['organizer', 'secretary', 'treasurer']);
  uploads = await uploadPaths(routes);
  before = await rowCounts();
});
afterEach(async () => {
  expect((await union.stranger.get('/health/ready')).status).toBe(200);
  expect(await rowCounts()).toEqual(before);
});
afterAll(() => union.end());

describe('a body of JSON', () => {
  const signIn = (body: string | Buffer, headers = json): Promise<RawAnswer> =>
    sendRaw(union.address, { method: 'POST', path: '/api/v1/sessions', headers, body });

  it('of 30 MB is refused before it is read', async () => {
    const answer = await signIn(Buffer.alloc(30 * megabyte, 'x')).catch((error: Error) => error.message);
    // whoever goes on sending into a closed door sees the door close
    if (typeof answer === 'string') expect(answer).toMatch(/EPIPE|ECONNRESET|hang up/);
    else refused(answer, 413, 'request.too_large');
  });

  it('nested ten thousand deep is refused', async () => {
    refused(await signIn('['.repeat(10_000) + ']'.repeat(10_000)), 400, 'request.too_deep');
    refused(await signIn('{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000)), 400, 'request.too_deep');
  });

  it('that would change what objects are is refused', async () => {
    refused(
      await signIn('{"__proto__":{"admin":true},"name":"a","passphrase":"b"}'),
      400,
      'request.malformed',
    );
    refused(
      await signIn('{"constructor":{"prototype":{}},"name":"a","passphrase":"b"}'),
      400,
      'request.malformed',
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('with unknown fields, wrong types or characters that cannot be kept names each field', async () => {
    const answer = await signIn('{"name":7,"passphrase":["b"],"extra":1}');
    refused(answer, 400, 'request.invalid');
    const { errors } = JSON.parse(answer.text) as { errors: { field: string; code: string }[] };
    expect(errors.map(({ field, code }) => `${field} ${code}`).sort()).toEqual([
      'extra field.unknown',
      'name field.not_text',
      'passphrase field.not_text',
    ]);
    refused(await signIn('{"name":"a\\u0000b","passphrase":"b"}'), 400, 'request.invalid');
    refused(await signIn('{"name":"\\ud800","passphrase":"b"}'), 400, 'request.invalid');
  });

  it('that is broken, of another type, in bytes that are no text or cut off is refused', async () => {
    refused(await signIn('{"name":'), 400, 'request.malformed');
    refused(await signIn('hello', ['content-type', 'text/plain']), 415, 'request.unsupported_type');
    refused(await signIn('<a/>', ['content-type', 'application/xml']), 415, 'request.unsupported_type');
    refused(await signIn('{}', ['content-type', 'nonsense']), 415, 'request.unsupported_type');
    refused(await signIn(Buffer.of(0xff, 0xfe, 0x00)), 400, 'request.malformed');
  });
});

describe('an address', () => {
  it('that cannot be decoded, is too long or leads nowhere is refused in the same form', async () => {
    const get = (path: string): Promise<RawAnswer> => sendRaw(union.address, { method: 'GET', path });
    refused(await get('/api/v1/%ZZ'), 400, 'request.malformed');
    refused(await get(`/api/v1/${'a'.repeat(9_000)}`), 404, 'nothing.here');
    refused(await get(`/api/v1/${'a'.repeat(30_000)}`), 400, 'request.malformed');
    refused(await get('/api/v1/\x01'.replace('\x01', '%00')), 404, 'nothing.here');
    refused(await sendRaw(union.address, { method: 'PATCH', path: '/api/v1/me' }), 404, 'nothing.here');
  });
});

describe('a connection', () => {
  it('that sends no HTTP gets a sentence and is closed', async () => {
    const answer = await talk('GET nonsense\r\nmore nonsense\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('"code":"request.malformed"');
  });

  it('that is cut in the middle of a request leaves the others served', async () => {
    const head =
      'POST /api/v1/sessions HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{"na';
    for (let tries = 0; tries < 30; tries += 1) {
      const socket = connect(Number(new URL(union.address).port), '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write(head);
      await wait(5);
      socket.destroy();
    }
  });

  it('that trickles does not hold up others', async () => {
    const sockets = Array.from({ length: 100 }, () =>
      connect(Number(new URL(union.address).port), '127.0.0.1'),
    );
    for (const socket of sockets) socket.on('error', () => undefined).write('GET / HTTP/1.1\r\nhost: ');
    const begin = Date.now();
    expect((await organizer.get('/api/v1/me')).status).toBe(200);
    expect(Date.now() - begin).toBeLessThan(2_000);
    for (const socket of sockets) socket.destroy();
  });
});

describe('an upload', () => {
  const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex');

  /** a sheet of 300 MB in a file of 300 kB */
  const bomb = Buffer.from(
    zipSync(
      {
        '[Content_Types].xml': Buffer.from('<Types/>'),
        'xl/workbook.xml': Buffer.from('<workbook><sheets><sheet name="a" sheetId="1"/></sheets></workbook>'),
        'xl/worksheets/sheet1.xml': new Uint8Array(300 * megabyte),
      },
      { level: 1 },
    ),
  );

  it('is taken somewhere', () => expect(uploads.length).toBeGreaterThan(0));

  it('with nothing in it, a picture by another name or a bomb is refused', async () => {
    const files: [string, string, Buffer][] = [
      ['empty.csv', 'text/csv', Buffer.alloc(0)],
      ['pay.csv', 'text/csv', png],
      ['pay.xlsx', workbook, png],
      ['pay.xlsx', workbook, Buffer.from('PK\x03\x04 and no more')],
      ['pay.xlsx', workbook, bomb],
      ['../../etc/passwd', 'text/csv', Buffer.from('\0\0\0\0')],
    ];
    for (const path of uploads) {
      for (const [name, type, bytes] of files) {
        const form = new FormData();
        form.append('file', new Blob([new Uint8Array(bytes)], { type }), name);
        const { status, body } = await organizer.send('POST', path, form);
        expect([path, name, status >= 400 && status < 500, typeof body['code']]).toEqual([
          path,
          name,
          true,
          'string',
        ]);
      }
    }
  });

  it('that is broken, without a file, of another type or far too large is refused', async () => {
    const edge = [
      'content-type',
      'multipart/form-data; boundary=edge',
      'authorization',
      `Bearer ${organizer.token}`,
    ];
    const head = '--edge\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n';
    for (const path of uploads) {
      const post = (body: string | Buffer, headers = edge): Promise<RawAnswer> =>
        sendRaw(union.address, { method: 'POST', path, headers, body });
      refused(await post(`${head}a;b`), 400, 'upload.broken');
      refused(await post('no boundary at all'), 400, /^upload\./);
      refused(await post('--edge--\r\n'), 400, /^upload\./);
      refused(await post('{}', [...json, ...edge.slice(2)]), 415, 'request.unsupported_type');
      refused(
        await post('a;b', ['content-type', 'text/csv', ...edge.slice(2)]),
        415,
        'request.unsupported_type',
      );
      const large = Buffer.concat([
        Buffer.from(head),
        Buffer.alloc(70 * megabyte, 'a;'),
        Buffer.from('\r\n--edge--\r\n'),
      ]);
      const answer = await post(large).catch((error: Error) => error.message);
      if (typeof answer === 'string') expect(answer).toMatch(/EPIPE|ECONNRESET|hang up/);
      else refused(answer, 413, 'request.too_large');
    }
  });
});

/** Every route whose description takes a file, with what it needs on its way made first. */
async function uploadPaths(routes: readonly Route[]): Promise<string[]> {
  const survey = await organizer.post('/api/v1/wage-surveys', {
    title: 'Synthetic survey',
    opensOn: '2026-11-01',
    closesOn: '2026-12-31',
  });
  const { paths } = (
    await organizer.get<{ paths: Record<string, Record<string, unknown>> }>('/api/openapi.json')
  ).body;
  const taking = Object.entries(paths)
    .filter(([, verbs]) => JSON.stringify(verbs['post'] ?? '').includes('multipart/form-data'))
    .map(([path]) => path)
    // a slip belongs to an entry of the book: test/ledger-slips.e2e-spec.ts
    .filter((path) => !path.endsWith('/slips'))
    // a photograph belongs to a card: test/drive-cards.e2e-spec.ts
    .filter((path) => !path.endsWith('/scans'))
    // a list belongs to a drive: test/drive-imports.e2e-spec.ts
    .filter((path) => !path.endsWith('/contact-imports'));
  expect(taking.length).toBe(
    routes.filter(
      ({ method, path }) =>
        method === 'POST' && /^\/api\/.*((?<!contact-)imports|bank-statements)$/.test(path),
    ).length,
  );
  return taking.map((path) => `${path.replace(/\{\w+\}/g, String(survey.body['id']))}?dryRun=false`);
}

/** Rows of every table but the marks that requests themselves leave: throttles and the log of who signed in. */
async function rowCounts(): Promise<Record<string, number>> {
  const tables = await union.db.query<{ name: string }[]>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
     AND relname NOT IN ('sign_in_throttles', 'audit_blocks') ORDER BY 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await union.db.query<{ rows: string }[]>(`SELECT count(*) AS rows FROM "${name}"`);
    counts[name] = Number(row?.rows);
  }
  return counts;
}

function refused({ status, headers, text }: RawAnswer, expected: number, code: string | RegExp): void {
  expect([status, text]).toEqual([expected, expect.stringMatching(/"code":/)]);
  expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  const problem = JSON.parse(text) as { code: string; detail: string };
  expect(problem.code).toEqual(typeof code === 'string' ? code : expect.stringMatching(code));
  expect(problem.detail.length).toBeGreaterThan(10);
}

/** Sends bytes as they stand and reads until the other side closes. */
function talk(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(union.address).port), '127.0.0.1');
    let heard = '';
    socket.setTimeout(10_000, () => socket.destroy(new Error('no answer')));
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString('utf8')));
    socket.on('error', reject);
    socket.on('close', () => resolve(heard));
    socket.write(bytes);
  });
}
