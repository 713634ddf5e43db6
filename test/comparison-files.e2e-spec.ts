import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSheet } from 'read-excel-file/node';
import { ClosingService, type WaveAnswer } from '../src/wage-surveys/index.js';
import { answerOf, answersFrom, openSurvey, placeMap } from './support/closed-survey.js';
import { type Answer, type Person, startUnion, type TestUnion } from './support/union.js';

const dangerous = '=HYPERLINK("http://example.org")';

describe('the tables of a closed survey as files', () => {
  let union: TestUnion;
  let organizer: Person;
  let address: string;
  const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
    organizer.get(`${address}/${path}`, headers);

  beforeAll(async () => {
    union = await startUnion();
    organizer = await union.person('organizer', ['organizer']);
    const map = await placeMap(union, {
      employers: [dangerous, 'Harbour <House>', 'Tiny Hut'],
      jobClasses: ['Kit maker'],
    });
    const surveyId = await openSurvey(union);
    const jobClassId = map.jobClass.get('Kit maker') ?? '';
    const answers: WaveAnswer[] = [dangerous, 'Harbour <House>'].flatMap((employer) =>
      Array.from({ length: 12 }, (_, nth) =>
        answerOf(
          { employerId: map.employer.get(employer) ?? '', jobClassId },
          { hourlyWage: (18 + nth / 2).toFixed(4), benefits: { dental: nth < 9 ? 'no' : 'yes' } },
        ),
      ),
    );
    answersFrom(union).set(surveyId, answers);
    await union.app.get(ClosingService).close(union.operator, surveyId);
    address = `/api/v1/wage-surveys/${surveyId}`;
  });
  afterAll(() => union.end());

  it('come as a CSV that no spreadsheet program runs, under a name that tells nothing', async () => {
    const answer = await get('comparison.csv?by=employer');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="table-1.csv"');
    const lines = answer.text.replace(/^\ufeff/, '').split('\r\n');
    expect(lines[0]).toMatch(/^Employer,Shown,Answered,Median an hour/);
    expect(lines[1]).toMatch(/^"'=HYPERLINK\(""http:\/\/example.org""\)",yes,10–19,20.75,19.50,22.25,0.00,/);
    expect(lines.find((line) => line.startsWith('Tiny Hut'))).toMatch(
      /^Tiny Hut,hidden to protect who answered,,,,,/,
    );
  });

  it('come as a workbook with numbers for numbers', async () => {
    const response = await fetch(`${union.address}${address}/comparison.xlsx?by=employer&language=fr`, {
      headers: { authorization: `Bearer ${organizer.token}` },
    });
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="table-1.xlsx"');
    const rows = await readSheet(Buffer.from(await response.arrayBuffer()));
    expect(rows[0]?.slice(0, 4)).toEqual(['Employeur', 'Montré', 'Réponses', 'Médiane à l’heure']);
    expect(rows[2]?.slice(0, 4)).toEqual(['Harbour <House>', 'oui', '10–19', 20.75]);
  });

  it('come as a picture in the language asked for, its words escaped', async () => {
    const answer = await get('comparison.svg?by=employer', { 'accept-language': 'fr-CA' });
    expect(answer.headers.get('content-type')).toBe('image/svg+xml');
    expect(answer.headers.get('content-disposition')).toBe('inline; filename="table-1.svg"');
    expect(answer.text).toMatch(/^<svg [^>]*lang="fr"/);
    expect(answer.text).toContain('Harbour &lt;House&gt;');
    expect(answer.text).toContain('masqué pour protéger qui a répondu');
    expect(answer.text).toContain('salaire minimum');
    expect(answer.text).not.toMatch(/<script|href=|fictives/);
  });

  it('say of each benefit who has it', async () => {
    const sheet = await get('benefit-gaps.csv?by=employer');
    expect(sheet.headers.get('content-disposition')).toBe('attachment; filename="table-2.csv"');
    expect(sheet.text).toContain('Harbour <House>,yes,Dental,20–40 %,20 % or less,');
    const picture = await get('benefit-gaps.svg?by=employer');
    expect(picture.text).toContain('20–40 %');
    expect(picture.headers.get('content-disposition')).toBe('inline; filename="table-2.svg"');
    const book = await get('benefit-gaps.xlsx?by=employer');
    expect([book.status, book.headers.get('content-type')]).toEqual([200, expect.stringContaining('sheet')]);
  });

  it('are logged like any other reading', async () => {
    const rows = await union.db.query<object[]>(
      `SELECT action, count(*)::int AS n FROM audit_entries WHERE action LIKE 'survey.%compared' GROUP BY 1 ORDER BY 1`,
    );
    expect(rows).toEqual([
      { action: 'survey.benefits_compared', n: 3 },
      { action: 'survey.compared', n: 3 },
    ]);
  });
});
