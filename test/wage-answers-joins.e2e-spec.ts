import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { WaveNight } from '../src/wage-surveys/index.js';
import { anAnswer, give, heldPay, makeCodes, openSurvey, surveys } from './support/answers.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const people = 12;
const given = Array.from({ length: people }, (_, who) => `${20 + who}.00`);
const answeringHour = '2026-11-25 03:';
const tables = ['wage_survey_codes', 'wage_survey_held_answers'];

/** Everything somebody with the whole database, yesterday's copy of it, the log and all codes could try. */
describe('finding out who gave which answer', () => {
  let union: TestUnion;
  let olive: Person;
  let id: string;
  let codes: string[];
  let logged: string[];
  let sealedBefore: string[];
  let entriesBefore: number;

  beforeAll(async () => {
    union = await startUnion({ LOG_LEVEL: 'info' });
    logged = linesOf(union.app);
    olive = await union.person('olive', ['organizer']);
    id = await openSurvey(olive);
    codes = await makeCodes(olive, id, people + 5);
    await makeCodes(olive, id, 5);
    entriesBefore = await count('audit_entries');
    union.clock.instant = new Date('2026-11-25T03:21:09Z');
    logged.length = 0;
    await union.stranger.get('/api/v1/me');
    for (const [who, pay] of given.entries()) {
      const headers = { 'idempotency-key': `answer ${who}`, authorization: `Bearer ${olive.token}` };
      await give(union, id, codes[who]!, anAnswer(pay), headers);
    }
    await give(union, id, codes[0]!, anAnswer('20.00'));
    await union.stranger.get('/api/v1/me');
    sealedBefore = await sealed();
  });
  afterAll(() => union.end());

  const count = async (table: string): Promise<number> =>
    Number((await union.db.query<{ count: string }[]>(`SELECT count(*) FROM ${table}`))[0]!.count);
  const sealed = async (): Promise<string[]> =>
    (
      await union.db.query<{ hex: string }[]>(
        `SELECT encode(sealed, 'hex') AS hex FROM wage_survey_held_answers`,
      )
    ).map(({ hex }) => hex);
  const allTables = async (): Promise<string[]> =>
    (
      await union.db.query<{ name: string }[]>(
        `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
      )
    ).map(({ name }) => name);
  const transactionsOf = async (table: string): Promise<Set<string>> => {
    const rows = await union.db.query<{ made: string; ended: string }[]>(
      `SELECT DISTINCT xmin::text AS made, xmax::text AS ended FROM ${table}`,
    );
    return new Set(rows.flatMap(({ made, ended }) => [made, ended]).filter((number) => number !== '0'));
  };
  const sharing = async (table: string): Promise<string[]> => {
    const own = await transactionsOf(table);
    const others = (await allTables()).filter((name) => name !== table);
    const found: string[] = [];
    for (const other of others) {
      if ([...(await transactionsOf(other))].some((number) => own.has(number))) found.push(other);
    }
    return found;
  };
  const onDisk = async (table: string): Promise<string> => {
    await union.db.query('CHECKPOINT');
    const rows = await union.db.query<{ hex: string }[]>(
      `SELECT encode(pg_read_binary_file(pg_relation_filepath($1::regclass)), 'hex') AS hex`,
      [table],
    );
    return rows[0]!.hex;
  };

  it('fails by the log of requests: answering leaves no line, others do', () => {
    const [before, after] = logged.map((line) => JSON.parse(line) as { route: string });
    expect(logged).toHaveLength(2);
    expect([before?.route, after?.route]).toEqual(['/api/v1/me', '/api/v1/me']);
  });

  it('fails by the log of reads and writes, and by idempotency records', async () => {
    expect(await count('audit_entries')).toBe(entriesBefore);
    expect(await count('idempotency_records')).toBe(0);
  });

  it('fails by the transaction’s number even before the night: no other row that is left shares it', async () => {
    expect(await sharing('wage_survey_held_answers')).toEqual([]);
  });

  it('could succeed before the night by a dead row on the disk, which is why there is a night', async () => {
    expect(await onDisk('wage_survey_codes')).toContain(hashOf(codes[0]!));
  });

  describe('after the night', () => {
    beforeAll(() => union.app.get(WaveNight).pass());

    it('has every answer and every code that is left', async () => {
      expect((await heldPay(union, id, 'id')).sort()).toEqual(given);
      expect(await count('wage_survey_codes')).toBe(10);
      expect((await give(union, id, codes.at(-1)!, anAnswer('40.00'))).status).toBe(201);
      await union.app.get(WaveNight).pass();
    });

    it('fails by the transaction’s number: answers and codes all have one, which nothing else has', async () => {
      const made = await union.db.query<{ xmin: string }[]>(
        tables.map((table) => `SELECT DISTINCT xmin::text FROM ${table}`).join(' UNION '),
      );
      expect(made).toHaveLength(1);
      expect(await sharing('wage_survey_codes')).toEqual(['wage_survey_held_answers']);
      expect(await sharing('wage_survey_held_answers')).toEqual(['wage_survey_codes']);
    });

    it('fails by a batch of codes: those of two batches are alike', async () => {
      const [{ xmin: batch } = { xmin: '' }] = await union.db.query<{ xmin: string }[]>(
        'SELECT xmin::text FROM wage_survey_code_batches LIMIT 1',
      );
      expect(await transactionsOf('wage_survey_codes')).not.toContain(batch);
    });

    it('fails by dead rows: neither a used code nor an answer’s former bytes are on the disk', async () => {
      const [kept, answers] = [await onDisk('wage_survey_codes'), await onDisk('wage_survey_held_answers')];
      expect(codes.slice(0, people).filter((code) => kept.includes(hashOf(code)))).toEqual([]);
      expect(kept).toContain(hashOf(codes[people]!));
      expect(sealedBefore.filter((hex) => answers.includes(hex.slice(0, 64)))).toEqual([]);
    });

    it('fails by yesterday’s copy: no answer has the id, the bytes or a size of its own', async () => {
      const now = await sealed();
      expect(now.filter((hex) => sealedBefore.includes(hex))).toEqual([]);
      expect(new Set(now.map((hex) => hex.length)).size).toBe(1);
    });

    it('fails by the clock: no row anywhere says when anybody answered', async () => {
      for (const table of await allTables()) {
        const rows = await union.db.query<{ row: string }[]>(`SELECT t::text AS row FROM ${table} t`);
        expect([table, rows.filter(({ row }) => row.includes(answeringHour))]).toEqual([table, []]);
      }
      const kinds = await union.db.query<{ kind: string }[]>(
        `SELECT DISTINCT data_type AS kind FROM information_schema.columns WHERE table_name = ANY($1) ORDER BY 1`,
        [tables],
      );
      expect(kinds.map(({ kind }) => kind)).toEqual(['bytea', 'uuid']);
      const [setting] = await union.db.query<{ track_commit_timestamp: string }[]>(
        'SHOW track_commit_timestamp',
      );
      expect(setting!.track_commit_timestamp).toBe('off');
    });

    it('fails by order: neither ids nor places on the disk follow the order of answering', async () => {
      const nights = 30;
      const sums = { id: 0, ctid: 0 };
      for (let night = 0; night < nights; night += 1) {
        await union.app.get(WaveNight).pass();
        for (const order of ['id', 'ctid'] as const) {
          const pays = (await heldPay(union, id, order)).filter((pay) => given.includes(pay));
          sums[order] += rankCorrelation(pays.map((pay) => given.indexOf(pay)));
        }
      }
      // one night's has a standard deviation of 1 / sqrt(11); the mean of thirty is within five of its own
      const bound = 5 / Math.sqrt((people - 1) * nights);
      expect(Math.abs(sums.id / nights)).toBeLessThan(bound);
      expect(Math.abs(sums.ctid / nights)).toBeLessThan(bound);
    });
  });

  it('fails by trying a code out: that costs the code', async () => {
    const spare = codes[people + 1]!;
    for (const path of [`${surveys}/${id}/answers`, `/a/${spare}`]) {
      expect((await union.stranger.get(path)).status).toBe(404);
    }
    expect((await give(union, id, spare, {})).status).toBe(422);
    expect((await give(union, id, spare, anAnswer('25.00'))).status).toBe(201);
  });
});

/** Every line the server writes from here on, instead of on the terminal. */
function linesOf(app: NestFastifyApplication): string[] {
  const lines: string[] = [];
  const log = app.getHttpAdapter().getInstance().log as unknown as Record<symbol, unknown>;
  log[pino.symbols.streamSym] = { write: (line: string) => lines.push(line) };
  return lines;
}

function hashOf(code: string): string {
  return createHash('sha256').update(code.replaceAll('-', '')).digest('hex');
}

/** Spearman's, of places against 0, 1, 2, … */
function rankCorrelation(ranks: readonly number[]): number {
  const n = ranks.length;
  const squares = ranks.reduce((sum, rank, place) => sum + (rank - place) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}
