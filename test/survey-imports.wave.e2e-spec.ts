import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SurveyImportsService, type WaveAnswer } from '../src/wage-surveys/index.js';
import { bring, newSurvey, type Report, type Row } from './support/survey-files.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const head = 'employer,site,job,pay,basis,participant\n';

describe('several files of one wave', () => {
  let union: TestUnion;
  let organizer: Person;
  let survey: string;

  beforeAll(async () => {
    union = await startUnion();
    organizer = await union.person('organizer', ['organizer']);
  });
  afterAll(() => union.end());

  const brought = async (rows: string, settings?: object): Promise<Report> => {
    const { status, body } = await bring(organizer, survey, head + rows, settings ? { settings } : {});
    expect(status).toBe(201);
    return body;
  };
  const address = ({ importId }: Report): string => `${survey}/imports/${importId}`;
  const rowsOf = async (report: Report, query = ''): Promise<Row[]> =>
    (await organizer.get<{ items: Row[] }>(`${address(report)}/rows${query}`)).body.items;
  const statuses = async (report: Report): Promise<string[]> =>
    (await rowsOf(report)).map(({ status }) => status);
  const undo = (report: Report) => organizer.send('DELETE', address(report));
  const taken = async (): Promise<WaveAnswer[]> => {
    const service = union.app.get(SurveyImportsService);
    const answers: WaveAnswer[] = [];
    const surveyId = survey.split('/').at(-1) ?? '';
    for await (const block of service.waveAnswers(union.db.manager, surveyId)) answers.push(...block);
    return answers;
  };
  const open = () =>
    union.app.get(SurveyImportsService).openMatters(union.db.manager, survey.split('/').at(-1) ?? '');

  it('lets a later file displace an answer, and undoing it brings the answer back', async () => {
    survey = await newSurvey(organizer);
    const first = await brought('Dock House,,kit maker,15,hour,ana\nDock House,,kit maker,16,hour,bo\n');
    const second = await brought('dock house,,Kit Maker,17,hour,ANA\n');
    expect(await rowsOf(first)).toMatchObject([
      { status: 'duplicate', duplicateOf: 2, duplicateOfImport: second.importId },
      { status: 'accepted', duplicateOf: null },
    ]);
    const progress = await organizer.get<Report>(address(first));
    expect(progress.body.counts).toMatchObject({ accepted: 1, duplicate: 1 });
    expect((await taken()).map(({ values }) => values.payAmount).sort()).toEqual(['16.00', '17.00']);
    expect((await undo(second)).status).toBe(204);
    expect(await statuses(first)).toEqual(['accepted', 'accepted']);
    expect((await organizer.get(address(second))).status).toBe(404);
    expect((await undo(second)).status).toBe(404);
    expect((await taken()).map(({ values }) => values.payAmount).sort()).toEqual(['15.00', '16.00']);
    const again = await brought('dock house,,Kit Maker,17,hour,ANA\n');
    expect(again.counts.accepted).toBe(1);
  });

  it('makes the key of an undone file unfindable', async () => {
    survey = await newSurvey(organizer);
    const report = await brought('Dock House,,kit maker,15,hour,ana\n');
    await undo(report);
    const left = await union.db.query<object[]>(
      `SELECT FROM wage_survey_import_blocks WHERE import_id = $1
       UNION ALL SELECT FROM wage_survey_imports WHERE id = $1 AND report_sealed IS NOT NULL`,
      [report.importId],
    );
    expect(left).toEqual([]);
    const keys = await union.db.query<object[]>('SELECT FROM wage_survey_ending_keys');
    expect(keys).toEqual([]);
  });

  it('lets a doubtful row displace another only once a person accepted it', async () => {
    survey = await newSurvey(organizer);
    const first = await brought('Dock House,,kit maker,15,hour,ana\n');
    const second = await brought('Dock House,,kit maker,250,hour,ana\nDock House,,kit maker,300,hour,bo\n');
    expect(await statuses(first)).toEqual(['accepted']);
    expect(await open()).toMatchObject({ rowsInReview: 2 });
    const decide = (line: number, decision: string) =>
      organizer.post<Row>(`${address(second)}/rows/${line}/decision`, { decision });
    expect((await decide(2, 'accept')).body).toMatchObject({ line: 2, status: 'accepted' });
    expect((await decide(3, 'reject')).body).toMatchObject({ line: 3, status: 'rejected' });
    expect(await statuses(first)).toEqual(['duplicate']);
    expect(await open()).toMatchObject({ rowsInReview: 0 });
    const again = await decide(2, 'reject');
    expect(again.status).toBe(422);
    expect(again.body).toMatchObject({ code: 'import.row_not_in_review' });
    expect((await decide(99, 'accept')).status).toBe(404);
    expect((await decide(2, 'maybe')).status).toBe(400);
    expect((await taken()).map(({ values }) => values.payAmount)).toEqual(['250.00']);
    const entries = await union.db.query<object[]>(
      `SELECT details FROM audit_entries WHERE action = 'import.row_decided' AND subject_id = $1 ORDER BY id`,
      [second.importId],
    );
    expect(entries).toEqual([{ details: { becomes: 'accepted' } }, { details: { becomes: 'rejected' } }]);
  });

  it('decides one row once, however many people press at the same moment', async () => {
    survey = await newSurvey(organizer);
    const report = await brought('Dock House,,kit maker,250,hour,ana\n');
    const answers = await Promise.all(
      ['accept', 'reject', 'accept', 'reject'].map((decision) =>
        organizer.post(`${address(report)}/rows/2/decision`, { decision }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422]);
  });

  it('finds duplicates between two files brought at the same moment', async () => {
    survey = await newSurvey(organizer);
    const names = Array.from({ length: 40 }, (_, at) => `person ${at}`);
    const rows = (pay: number) => names.map((name) => `Dock House,,kit maker,${pay},hour,${name}`).join('\n');
    const reports = await Promise.all([15, 16, 17].map((pay) => brought(`${rows(pay)}\n`)));
    const standing = (await Promise.all(reports.map(statuses))).flat();
    expect(standing.filter((status) => status === 'accepted')).toHaveLength(40);
    expect(standing.filter((status) => status === 'duplicate')).toHaveLength(80);
    const kept = new Set((await taken()).map(({ values }) => values.payAmount));
    expect(kept.size).toBe(1);
  });

  it('takes the same file once when it is brought twice at the same moment', async () => {
    survey = await newSurvey(organizer);
    const answers = await Promise.all(
      [1, 2, 3].map(() => bring(organizer, survey, `${head}Dock House,,kit maker,15,hour,ana\n`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('puts names on the map as a person says, and finds that two spellings were one person', async () => {
    survey = await newSurvey(organizer);
    const report = await brought(
      'Harbour Outreach,Pier,kit maker,15,hour,ana\nHarbour Outr.,Pier,kit-making,16,hour,ana\nNowhere,,kit maker,17,hour,bo\n',
    );
    expect(await open()).toMatchObject({ unconfirmedNames: 7 });
    const made = await organizer.post<Report>(`${address(report)}/names`, {
      employer: { 'Harbour Outreach': 'create', Nowhere: 'pool' },
      jobClass: { 'kit maker': 'create' },
    });
    expect(made.status).toBe(201);
    expect(made.body.file.unconfirmedNames).toEqual({
      employer: ['Harbour Outr.'],
      site: ['Pier'],
      jobClass: ['kit-making'],
    });
    const [employer] = await union.db.query<{ id: string }[]>(
      `SELECT id FROM employers WHERE name = 'Harbour Outreach'`,
    );
    const [job] = await union.db.query<{ id: string }[]>(
      `SELECT id FROM job_classes WHERE name = 'kit maker'`,
    );
    const rest = await organizer.post<Report>(`${address(report)}/names`, {
      employer: { 'harbour outr': { sameAs: employer?.id } },
      jobClass: { 'kit-making': { sameAs: job?.id } },
      site: { Pier: 'create' },
    });
    expect(rest.body.file.unconfirmedNames).toEqual({ employer: [], site: [], jobClass: [] });
    expect(await statuses(report)).toEqual(['duplicate', 'accepted', 'accepted']);
    expect(await open()).toMatchObject({ unconfirmedNames: 0 });
    const answers = await taken();
    expect(answers).toMatchObject([
      { respondent: 'ana', employerId: employer?.id, jobClassId: job?.id },
      { respondent: 'bo', employerId: null, siteId: null, jobClassId: job?.id },
    ]);
    expect(answers[0]?.siteId).not.toBeNull();
  });

  it('refuses decisions about names that make no sense, each by its field, and changes nothing', async () => {
    survey = await newSurvey(organizer);
    const report = await brought('Quay House,North Door,sorter,15,hour,ana\n');
    const decide = (body: object) =>
      organizer.post<{ code: string; errors: object[] }>(`${address(report)}/names`, body);
    const absent = '0b8cfa5c-5df7-4d4c-9f0e-0f2a3f3a5b11';
    const refused: [object, number, object[]][] = [
      [
        { employer: { Elsewhere: 'create' } },
        422,
        [{ field: 'employer.Elsewhere', code: 'import.name_not_in_file' }],
      ],
      [
        { employer: { 'Quay House': 'create' }, jobClass: { sorter: { sameAs: absent } } },
        422,
        [{ code: 'import.name_not_on_map' }],
      ],
      [{ site: { 'North Door': 'create' } }, 422, [{ code: 'import.employer_first' }]],
      [{ employer: { 'Quay House': 'burn' } }, 400, [{ field: 'employer' }]],
      [{ employer: ['Quay House'] }, 400, [{ field: 'employer' }]],
      [{ employers: {} }, 400, [{ field: 'employers' }]],
    ];
    for (const [body, status, errors] of refused) {
      const answer = await decide(body);
      expect([answer.status, answer.body.errors]).toMatchObject([status, errors]);
    }
    expect(await union.db.query<object[]>(`SELECT FROM employers WHERE name = 'Quay House'`)).toEqual([]);
  });

  it('puts every new name on the map in the same act when asked to', async () => {
    survey = await newSurvey(organizer);
    const report = await brought('River House,East Door,driver,15,hour,ana\nRiver House,,,15,hour,bo\n', {
      confirmNewNames: true,
    });
    expect(report.file.unconfirmedNames).toEqual({ employer: [], site: [], jobClass: [] });
    const places = await union.db.query<{ employer: string; site: string }[]>(
      `SELECT e.name AS employer, s.name AS site, e.known_from_survey_id IS NOT NULL AS known
       FROM employers e JOIN sites s ON s.employer_id = e.id WHERE e.name = 'River House'`,
    );
    expect(places).toEqual([{ employer: 'River House', site: 'East Door', known: true }]);
  });

  it('pages the rows by status without losing or repeating one', async () => {
    survey = await newSurvey(organizer);
    const lines = Array.from({ length: 700 }, (_, at) =>
      at % 7 === 0 ? `Dock House,,kit maker,300,hour,p${at}` : `Dock House,,kit maker,15,hour,p${at}`,
    );
    const report = await brought(`${lines.join('\n')}\n`);
    const seen: number[] = [];
    let next: string | null = '';
    while (next !== null) {
      const query: string = `?status=review&limit=30${next === '' ? '' : `&after=${next}`}`;
      const { body }: { body: { items: Row[]; next: string | null } } = await organizer.get(
        `${address(report)}/rows${query}`,
      );
      seen.push(...body.items.map(({ line }) => line));
      next = body.next;
    }
    expect(seen).toEqual(lines.flatMap((_, at) => (at % 7 === 0 ? [at + 2] : [])));
    expect((await organizer.get(`${address(report)}/rows?status=odd`)).status).toBe(400);
    expect((await organizer.get(`${address(report)}/rows?after=x`)).status).toBe(400);
  });
});
