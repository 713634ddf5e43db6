import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { Canaries, checkpoint, filesWith, tableTexts } from './support/canaries.js';
import { sealedWriters } from './support/sealed-writers.js';
import { startUnion, type TestUnion } from './support/union.js';

/** The log goes to standard output, which a test shares with its runner: it is sent to a file for a while. */
function logTo(union: TestUnion, file: string): void {
  const log = union.app.getHttpAdapter().getInstance().log as unknown as Record<symbol, unknown>;
  log[pino.symbols.streamSym] = pino.destination({ dest: file, sync: true });
}

describe('what is sealed', () => {
  const hidden = new Canaries();
  const clear = new Canaries();
  let union: TestUnion;
  let logFile: string;

  beforeAll(async () => {
    union = await startUnion({ LOG_LEVEL: 'info' });
    logFile = join(union.folder, 'log');
    logTo(union, logFile);
    const secretary = await union.person('sol', ['secretary']);
    const steward = await union.person('sasha', ['steward']);
    const organizer = await union.person('olive', ['organizer']);
    const member = await union.person('robin');
    const writing = { union, secretary, steward, organizer, member, canary: () => hidden.next() };
    for (const { write } of sealedWriters) await write(writing);
    await secretary.post('/api/v1/workers', { chosenName: clear.next() });
    await secretary.get(`/api/v1/workers?search=${hidden.next()}`);
    await secretary.get(`/api/v1/workers/${hidden.next()}?${hidden.next()}=1`);
  });
  afterAll(() => union.end());

  it('has a writer for every sealed column of the database', async () => {
    const columns = await union.db.query<{ field: string }[]>(
      `SELECT table_name || '.' || column_name AS field FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name LIKE '%sealed' ORDER BY 1`,
    );
    const written = new Set(sealedWriters.flatMap(({ fields }) => fields));
    expect(columns.map(({ field }) => field).filter((field) => !written.has(field))).toEqual([]);
  });

  it('is in no table, in no form', async () => {
    const texts = await tableTexts(union.adminUrl);
    const found = [...texts].map(([table, text]) => [table, hidden.found(text)] as const);
    expect(found.filter(([, forms]) => forms.length > 0)).toEqual([]);
    // the same search finds what is kept in the clear
    expect(clear.found(texts.get('public.workers')!)).toContain('utf-8');
  });

  it('is in no file of the server, its write-ahead log included', async () => {
    const cluster = process.env['KITROOM_TEST_CLUSTER'];
    // the operator's own server keeps its files where a test cannot look
    if (!cluster) return;
    await checkpoint(union.adminUrl);
    expect(await filesWith(hidden, cluster)).toEqual(new Map());
    const files = [...(await filesWith(clear, cluster)).keys()];
    expect(files.some((path) => path.includes('/pg_wal/'))).toBe(true);
    expect(files.some((path) => path.includes('/base/'))).toBe(true);
  });

  it('is in no line of the log, nor beside the keys', async () => {
    const lines = await readFile(logFile);
    expect(lines.toString()).toContain('/api/v1/me/profile');
    expect(hidden.found(lines)).toEqual([]);
    expect(await filesWith(hidden, union.folder)).toEqual(new Map());
  });
});
