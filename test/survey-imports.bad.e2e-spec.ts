import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import { bring, newSurvey } from './support/survey-files.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(400, 7)]);
const plain = 'employer,job,pay\nDock House,kit maker,15\n';

describe('what is no spreadsheet of wage answers', () => {
  let union: TestUnion;
  let organizer: Person;
  let survey: string;

  beforeAll(async () => {
    union = await startUnion();
    organizer = await union.person('organizer', ['organizer']);
    survey = await newSurvey(organizer);
  });
  afterAll(() => union.end());

  it('is refused with a code and a sentence, and nothing of it is stored', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(60 * 1024 * 1024) }, { level: 9 });
    const files: [string, Uint8Array | string, string][] = [
      ['answers.csv', '', 'file.empty'],
      ['answers.csv', png, 'file.not_a_spreadsheet'],
      ['answers.xlsx', bomb, 'file.too_large_unpacked'],
      ['answers.xlsx', deflateRawSync(Buffer.alloc(5_000, 1)), 'file.not_a_spreadsheet'],
      ['answers.csv', 'dear all\nplease find attached\n', 'file.no_head'],
    ];
    for (const [name, content, code] of files) {
      for (const dryRun of [true, false]) {
        const answer = await bring<Record<string, unknown>>(organizer, survey, content, { name, dryRun });
        expect([answer.status, answer.body['code']]).toEqual([422, code]);
        expect(String(answer.body['detail']).length).toBeGreaterThan(20);
      }
    }
    await nothingIsStored();
  });

  it('is refused when the form around it is broken or not there', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=cut' };
    const cut = `--cut\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nemployer,job`;
    const raw = (body: string, type: Record<string, string>) =>
      fetch(`${union.address}${survey}/imports`, {
        method: 'POST',
        headers: { authorization: `Bearer ${organizer.token}`, ...type },
        body,
      });
    expect((await raw(cut, headers)).status).toBe(400);
    expect((await raw('', headers)).status).toBe(400);
    expect((await raw('{}', { 'content-type': 'application/json' })).status).toBe(415);
    expect((await raw(plain, { 'content-type': 'text/csv' })).status).toBe(415);
    await nothingIsStored();
  });

  it('is refused with settings or columns that make no sense', async () => {
    const wrong: [object, string][] = [
      [{ settings: { weeksPerYear: 0 } }, 'weeksPerYear'],
      [{ settings: { defaultHoursPerWeek: 200 } }, 'defaultHoursPerWeek'],
      [{ settings: { asOf: '2026-02-30' } }, 'asOf'],
      [{ settings: { hours: 40 } }, 'hours'],
      [{ mapping: { employer: 7 } }, 'mapping'],
      [{ mapping: ['employer'] }, 'mapping'],
    ];
    for (const [asked, field] of wrong) {
      const answer = await bring<{ errors: object[] }>(organizer, survey, plain, asked);
      expect([answer.status, answer.body.errors]).toMatchObject([400, [{ field }]]);
    }
    const unknown = await bring<{ errors: object[] }>(organizer, survey, plain, {
      mapping: { pay: 'salary of the boss' },
    });
    expect([unknown.status, unknown.body.errors]).toMatchObject([422, [{ code: 'column.field_unknown' }]]);
    expect((await organizer.post(`${survey}/imports?dryRun=perhaps`, new FormData())).status).toBe(400);
    await nothingIsStored();
  });

  it('answers like an absent survey to an id that is none', async () => {
    for (const id of ['0b8cfa5c-5df7-4d4c-9f0e-0f2a3f3a5b11', 'x', '%00']) {
      expect((await bring(organizer, `/api/v1/wage-surveys/${id}`, plain)).status).toBe(404);
      expect((await organizer.get(`/api/v1/wage-surveys/${id}/imports`)).status).toBe(404);
      expect((await organizer.get(`${survey}/imports/${id}/rows`)).status).toBe(404);
      expect(
        (await organizer.post(`${survey}/imports/${id}/rows/2/decision`, { decision: 'accept' })).status,
      ).toBe(404);
      expect((await organizer.send('DELETE', `${survey}/imports/${id}`)).status).toBe(404);
    }
  });

  it('comes too late for a closed survey, for every verb', async () => {
    const { body } = await bring(organizer, survey, plain);
    await union.db.query('UPDATE wage_surveys SET closed_at = now()');
    const address = `${survey}/imports/${body.importId}`;
    const answers = [
      await bring(organizer, survey, `${plain}\n`),
      await bring(organizer, survey, `${plain}\n`, { dryRun: true }),
      await organizer.get(`${survey}/imports`),
      await organizer.get(address),
      await organizer.get(`${address}/rows`),
      await organizer.post(`${address}/names`, { employer: { 'Dock House': 'create' } }),
      await organizer.post(`${address}/rows/2/decision`, { decision: 'accept' }),
      await organizer.send('DELETE', address),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 409));
  });

  async function nothingIsStored(): Promise<void> {
    const [stored] = await union.db.query<object[]>(
      `SELECT (SELECT count(*)::int FROM wage_survey_imports) AS imports,
              (SELECT count(*)::int FROM wage_survey_import_chunks) AS chunks,
              (SELECT count(*)::int FROM audit_entries WHERE action LIKE 'import.%') AS entries`,
    );
    expect(stored).toEqual({ imports: 0, chunks: 0, entries: 0 });
  }
});
