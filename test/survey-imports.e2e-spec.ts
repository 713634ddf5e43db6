import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import writeXlsxFile from 'write-excel-file/node';
import { bring, newSurvey, type Report, textOfDatabase, windows1252 } from './support/survey-files.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const messy = [
  'Sondage sur les salaires – automne 2026;;;;;;;;;',
  'Réponses recueillies par le comité;;;;;;;;;',
  '',
  'Employeur;Lieu;Poste;Salaire;Base;Heures par semaine;Dentaire;Dernière augmentation;Commentaires;Participant;Couleur préférée',
  'Maison Bleue;Rue Centrale;Intervenante;18,50;heure;30;non;jamais;Rien à dire;p-1;bleu',
  'Maison Bleue;Rue Centrale;Intervenante;19,00;heure;30;non;2024;"Deux\nlignes";p-1;vert',
  'Centre Nord;;Préparation de trousses;2 400,00 $;aux deux semaines;37,5;oui;jamais;"=HYPERLINK(""x"")";p-2;rouge',
  'Centre Nord;;Préparation de trousses;250;heure;;peut-être;jamais;canari-sept;p-3;',
  'Centre Nord;;Préparation de trousses;;;;;;;p-4;',
  ';;;;;;;;Total;p-5;',
  'Refuge Sud;Quai 4;Intervenante;15;heure;trente;non;jamais;;p-6;jaune',
  'Maison Bleue;Rue Centrale;Intervenante;15;heure;trop;de;cellules;dans;cette;ligne;-;-;-',
  'Total : 8 réponses;;;;;;;;;',
].join('\r\n');

describe('bringing a spreadsheet of wage answers', () => {
  let union: TestUnion;
  let organizer: Person;
  let survey: string;
  let report: Report;

  beforeAll(async () => {
    union = await startUnion();
    organizer = await union.person('organizer', ['organizer']);
    survey = await newSurvey(organizer);
  });
  afterAll(() => union.end());

  it('says in a dry run what it would do, in French when asked, and stores nothing', async () => {
    const before = await tableSizes();
    const tried = await bring(organizer, survey, windows1252(messy), { dryRun: true, language: 'fr-CA' });
    expect(tried.status).toBe(201);
    expect(tried.body).toMatchObject({ importId: null, dryRun: true });
    const review = tried.body.rows.find(({ status }) => status === 'review');
    expect(review?.warnings.map(({ message }) => message).join(' ')).toMatch(/heure/);
    expect(await tableSizes()).toEqual(before);
  });

  it('brings a French Windows-1252 file with titles, footers, duplicates and broken rows to one end a row', async () => {
    const brought = await bring(organizer, survey, windows1252(messy));
    expect(brought.status).toBe(201);
    report = brought.body;
    expect(report.file).toEqual({
      encoding: 'windows-1252',
      delimiter: ';',
      sheet: null,
      headerLine: 4,
      unknownColumns: ['Couleur préférée'],
      unconfirmedNames: {
        employer: ['Maison Bleue', 'Centre Nord', 'Refuge Sud'],
        site: ['Rue Centrale', 'Quai 4'],
        jobClass: ['Intervenante', 'Préparation de trousses'],
      },
    });
    const ends = report.rows.map(({ line, status, duplicateOf }) => [line, status, duplicateOf]);
    expect(ends).toEqual([
      [5, 'duplicate', 6],
      [6, 'accepted', null],
      [8, 'accepted', null],
      [9, 'review', null],
      [10, 'rejected', null],
      [11, 'skipped', null],
      [12, 'partial', null],
      [13, 'rejected', null],
      [14, 'rejected', null],
    ]);
    expect(report.counts).toEqual({
      accepted: 2,
      partial: 1,
      review: 1,
      rejected: 3,
      duplicate: 1,
      skipped: 1,
    });
    const trousses = report.rows[2]!;
    expect(trousses.values).toMatchObject({
      employer: 'Centre Nord',
      site: null,
      payAmount: '2400.00',
      payBasis: 'biweek',
      hoursPerWeek: '37.5',
      hourlyWage: '32.0000',
      benefits: { dental: 'yes' },
      comments: '=HYPERLINK("x")',
      lastRaise: 'never',
    });
    expect(Object.keys(trousses.values)).not.toContain('respondent');
  });

  it('answers the same after a dry run as then in earnest', async () => {
    const other = await newSurvey(organizer);
    const tried = await bring(organizer, other, windows1252(messy), { dryRun: true });
    const brought = await bring(organizer, other, windows1252(messy));
    expect({ ...brought.body, importId: null, dryRun: true }).toEqual(tried.body);
  });

  it('refuses the same file again, and names the import that has it', async () => {
    for (const dryRun of [true, false]) {
      const again = await bring<Record<string, unknown>>(organizer, survey, windows1252(messy), { dryRun });
      expect(again.status).toBe(409);
      expect(again.body).toMatchObject({ code: 'import.same_file', importId: report.importId });
    }
  });

  it('reads a workbook', async () => {
    const sheet = [
      ['Wages of 2026', null, null, null].map((value) => ({ value })),
      ['Employer', 'Job title', 'Pay', 'Pay basis'].map((value) => ({ value })),
      [{ value: 'Dock House' }, { value: 'kit maker' }, { value: 18.5 }, { value: 'hour' }],
      [{ value: 'Dock House' }, { value: '=1+1' }, { value: 60000 }, { value: 'year' }],
    ];
    const workbook = await writeXlsxFile(sheet as never, { sheet: 'Answers' } as never).toBuffer();
    const { status, body } = await bring(organizer, survey, workbook, { name: 'answers.xlsx' });
    expect(status).toBe(201);
    expect(body.file).toMatchObject({ encoding: 'xlsx', delimiter: null, sheet: 'Answers', headerLine: 2 });
    expect(body.rows.map(({ line, values }) => [line, values['hourlyWage'], values['jobClass']])).toEqual([
      [3, '18.5000', 'kit maker'],
      [4, '28.8462', '=1+1'],
    ]);
  });

  it('uses columns as the importer says, and takes the settings into account', async () => {
    const text = 'Who pays you,What,How much,Every,H\nDock House,kit maker,1000,week,\n';
    const { body, status } = await bring(organizer, survey, text, {
      mapping: {
        'Who pays you': 'employer',
        What: 'jobClass',
        'How much': 'payAmount',
        Every: 'payBasis',
        H: null,
      },
      settings: { defaultHoursPerWeek: 20 },
    });
    expect(status).toBe(201);
    expect(body.rows[0]?.values).toMatchObject({ hourlyWage: '50.0000' });
    const known = 'employer,job,pay\nDock House,kit maker,15\n';
    const wrong = await bring<Record<string, unknown>>(organizer, survey, known, {
      mapping: { Nowhere: 'employer' },
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toMatchObject({
      code: 'import.mapping_wrong',
      errors: [{ code: 'column.head_absent' }],
    });
  });

  it('notes in the log that a file was brought, in codes and counts', async () => {
    const [entry] = await union.db.query<{ details: unknown }[]>(
      `SELECT details FROM audit_entries WHERE action = 'import.brought' AND subject_id = $1`,
      [report.importId],
    );
    expect(entry?.details).toEqual({
      counts: { accepted: 3, partial: 1, review: 1, rejected: 3, skipped: 1 },
      confirmNewNames: false,
    });
  });

  it('leaves nothing of a file readable in the database', async () => {
    const text = await textOfDatabase((sql) => union.db.query(sql));
    for (const canary of ['canari-sept', 'Maison Bleue', 'p-1', 'Couleur', 'answers.xlsx', 'HYPERLINK']) {
      expect(text).not.toContain(canary);
      expect(text).not.toContain(Buffer.from(canary).toString('hex'));
    }
  });

  it('shows another organizer that there is a file, and nothing of it', async () => {
    const other = await union.person('other organizer', ['organizer']);
    const list = await other.get<{ items: Record<string, unknown>[] }>(`${survey}/imports`);
    expect(list.body.items[0]).toMatchObject({
      id: report.importId,
      mine: false,
      state: 'finished',
      counts: report.counts,
    });
    const address = `${survey}/imports/${report.importId}`;
    for (const path of [address, `${address}/rows`]) expect((await other.get(path)).status).toBe(404);
    expect((await other.post(`${address}/rows/9/decision`, { decision: 'accept' })).status).toBe(404);
    expect((await other.post(`${address}/names`, { employer: { 'Centre Nord': 'create' } })).status).toBe(
      404,
    );
  });

  it('does not exist for a steward, a member or a stranger', async () => {
    const steward = await union.person('steward', ['steward']);
    const address = `${survey}/imports/${report.importId}`;
    for (const [person, status] of [
      [steward, 404],
      [union.stranger, 401],
    ] as const) {
      expect((await bring(person, survey, 'employer,job,pay\na,b,15\n')).status).toBe(status);
      for (const path of [`${survey}/imports`, address, `${address}/rows`]) {
        expect((await person.get(path)).status).toBe(status);
      }
      expect((await person.send('DELETE', address)).status).toBe(status);
    }
  });

  async function tableSizes(): Promise<unknown> {
    return union.db.query(
      `SELECT (SELECT count(*) FROM wage_survey_imports) AS imports, (SELECT count(*) FROM audit_entries) AS entries,
              (SELECT count(*) FROM employers) AS employers, (SELECT count(*) FROM wage_survey_import_blocks) AS blocks`,
    );
  }
});
