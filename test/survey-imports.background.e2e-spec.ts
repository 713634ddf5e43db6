import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApp } from '../src/app.js';
import { asProgram } from '../src/database/reach.js';
import { JobsService } from '../src/jobs/index.js';
import { Keyring } from '../src/keys/keyring.js';
import { Settings } from '../src/shared/settings.js';
import { WorkService } from '../src/wage-surveys/imports/work.service.js';
import { SurveyImportsService } from '../src/wage-surveys/index.js';
import { bring, newSurvey, type Report, type Row, textOfDatabase } from './support/survey-files.js';
import { type Answer, type Person, startUnion, type TestUnion } from './support/union.js';

interface Progress {
  importId: string;
  state: string;
  rowsDone: number;
  rowsTotal: number | null;
  file: object | null;
  counts: Report['counts'];
}

/** 6,000 people of twenty employers, in a file longer than what is read at once. */
const long = (mark: string): string =>
  [
    'employer,job,pay,basis,participant,comments',
    ...Array.from({ length: 6_000 }, (_, at) => {
      const pay = at % 1_000 === 0 ? 250 : 15 + (at % 10);
      return `Agency ${at % 20},kit maker,${pay},hour,person ${at},${mark} ${at}`;
    }),
    '',
  ].join('\n');

describe('a long file of wage answers', () => {
  let union: TestUnion;
  let organizer: Person;
  let survey: string;
  const surveyId = () => survey.split('/').at(-1) ?? '';

  beforeAll(async () => {
    union = await startUnion();
    organizer = await union.person('organizer', ['organizer']);
    survey = await newSurvey(organizer);
  });
  afterAll(() => union.end());

  const finished = async (location: string): Promise<Answer<Progress>> => {
    for (let tries = 0; tries < 200; tries += 1) {
      const answer = await organizer.get<Progress>(location);
      if (answer.body.state === 'finished' || answer.body.state === 'failed') return answer;
      await pause(50);
    }
    throw new Error('the import did not finish');
  };

  it('is taken at once and read in the background', async () => {
    const { status, headers, body } = await bring<Progress>(organizer, survey, long('canary-nine'));
    expect(status).toBe(202);
    const location = headers.get('location') ?? '';
    expect(location).toBe(`${survey}/imports/${body.importId}`);
    const done = await finished(location);
    expect(done.body).toMatchObject({
      state: 'finished',
      rowsDone: 6_000,
      rowsTotal: 6_000,
      counts: { accepted: 5_994, review: 6, rejected: 0, duplicate: 0 },
    });
    const review = await organizer.get<{ items: Row[] }>(`${location}/rows?status=review`);
    expect(review.body.items.map(({ line }) => line)).toEqual([2, 1_002, 2_002, 3_002, 4_002, 5_002]);
    expect(await union.db.query('SELECT FROM wage_survey_import_chunks')).toEqual([]);
    expect(await textOfDatabase((sql) => union.db.query(sql))).not.toContain('canary-nine');
  });

  it('says in a dry run all of its counts, and stores nothing', async () => {
    const other = await newSurvey(organizer);
    const { status, body } = await bring<Report & { rowsLeftOff: number }>(organizer, other, long('dry'), {
      dryRun: true,
    });
    expect(status).toBe(201);
    expect(body.counts.accepted).toBe(5_994);
    expect([body.rows.length, body.rowsLeftOff]).toEqual([5_000, 1_000]);
    expect((await organizer.get<{ items: object[] }>(`${other}/imports`)).body.items).toEqual([]);
  });

  it('rests sealed while it waits, keeps the survey open, and can be undone before it is read', async () => {
    survey = await newSurvey(organizer);
    await union.app.get(JobsService).stop();
    const { body } = await bring<Progress>(organizer, survey, long('canary-ten'));
    expect(body).toMatchObject({ state: 'waiting', file: null });
    const text = await textOfDatabase((sql) => union.db.query(sql));
    expect(text).not.toContain('canary-ten');
    expect(text).not.toContain(Buffer.from('canary-ten').toString('hex'));
    const open = await union.app.get(SurveyImportsService).openMatters(union.db.manager, surveyId());
    expect(open.importsRunning).toBe(1);
    const address = `${survey}/imports/${body.importId}`;
    expect((await organizer.get(`${address}/rows`)).status).toBe(409);
    expect((await organizer.send('DELETE', address)).status).toBe(204);
    expect(await union.app.get(WorkService).work(body.importId, AbortSignal.timeout(9_000))).toBe(
      'superseded',
    );
  });

  it('is read to its end by another process when the first one was killed half way', async () => {
    const { body } = await bring<Progress>(organizer, survey, long('again'));
    const address = `${survey}/imports/${body.importId}`;
    const halfWay = await asProgram(() =>
      union.app.get(WorkService).work(body.importId, AbortSignal.abort()),
    );
    expect(halfWay).toBe('stopped');
    const before = await organizer.get<Progress>(address);
    expect(before.body).toMatchObject({ state: 'running', rowsDone: 3_000, rowsTotal: 6_000 });
    await union.db.query(
      `UPDATE graphile_worker._private_jobs SET locked_by = 'survey-import-dead', attempts = 1,
              locked_at = now() - interval '41 seconds' WHERE locked_by IS NULL`,
    );
    const second = await anotherProcess();
    try {
      const done = await finished(address);
      expect(done.body).toMatchObject({
        state: 'finished',
        rowsDone: 6_000,
        counts: { accepted: 5_994, review: 6 },
      });
    } finally {
      await second.close();
    }
    const lines: number[] = [];
    for await (const block of union.app.get(SurveyImportsService).waveAnswers(union.db.manager, surveyId())) {
      lines.push(...block.map(({ values }) => Number(values.comments?.split(' ').at(-1))));
    }
    expect(lines).toEqual(Array.from({ length: 6_000 }, (_, at) => at).filter((at) => at % 1_000 !== 0));
  });

  it('leaves a job alone whose worker lives', async () => {
    survey = await newSurvey(organizer);
    const { body } = await bring<Progress>(organizer, survey, long('alive'));
    await union.db.query(
      `UPDATE graphile_worker._private_jobs SET locked_by = 'survey-import-alive', locked_at = now() - interval '1 hour'`,
    );
    await union.db.query(`INSERT INTO job_workers VALUES ('survey-import-alive', now())`);
    const second = await anotherProcess();
    await pause(300);
    await second.close();
    const { state } = (await organizer.get<Progress>(`${survey}/imports/${body.importId}`)).body;
    expect(state).toBe('waiting');
  });

  it('is given up, with nothing kept, when it killed its worker as often as it is tried', async () => {
    await union.db.query(
      `UPDATE graphile_worker._private_jobs SET locked_by = NULL, locked_at = NULL, attempts = max_attempts`,
    );
    const second = await anotherProcess();
    await second.close();
    const { items } = (await organizer.get<{ items: Progress[] }>(`${survey}/imports`)).body;
    expect(items).toMatchObject([{ state: 'failed', failure: 'import.failed', rowsDone: 0 }]);
    expect(await union.db.query('SELECT FROM wage_survey_import_chunks')).toEqual([]);
    expect((await bring(organizer, survey, long('alive'))).status).toBe(202);
  });

  async function anotherProcess() {
    const settings = new Settings({
      DATA_DIR: `${union.folder}/data`,
      KEY_DIR: `${union.folder}/keys`,
      DATABASE_URL: union.databaseUrl,
      LOG_LEVEL: 'silent',
      POOL_SIZE: '4',
    });
    const keyring = await Keyring.open(settings.keyDir, { create: false });
    const app = await createApp({ settings, clock: union.clock, keyring, databaseUrl: union.databaseUrl });
    await app.init();
    return app;
  }
});
