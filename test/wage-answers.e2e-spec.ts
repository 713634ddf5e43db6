import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WaveNight } from '../src/wage-surveys/index.js';
import { MapService } from '../src/workplaces/index.js';
import { anAnswer, give, heldPay, makeCodes, openSurvey, surveys } from './support/answers.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

describe('answering with a code', () => {
  let union: TestUnion;
  let olive: Person;
  let id: string;
  let codes: string[];
  const ids = new Map<string, string>();
  const nextCode = (): string => codes.pop()!;
  const held = async (): Promise<number> => (await heldPay(union, id, 'id')).length;

  beforeAll(async () => {
    union = await startUnion();
    olive = await union.person('olive', ['organizer']);
    const map = union.app.get(MapService);
    await union.db.transaction(async (tx) => {
      for (const [name, entry] of await map.addEmployers(
        tx,
        union.operator,
        ['Harbour Health', 'Bay Shelter'],
        null,
      ))
        ids.set(name, entry);
      await map.addJobClasses(tx, union.operator, ['outreach worker'], null);
      const site = { employerId: ids.get('Harbour Health')!, name: 'Queen Street' };
      for (const { name, id: entry } of await map.addSites(tx, union.operator, [site], null))
        ids.set(name, entry);
    });
    id = await openSurvey(olive);
    codes = await makeCodes(olive, id, 120);
  });
  afterAll(() => union.end());

  it('takes an answer once, however the code is typed, and without any cookie', async () => {
    const code = nextCode();
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    const first = await give(union, id, typed, anAnswer('21.00'));
    expect([first.status, first.body]).toEqual([201, { received: true, wageClaim: [] }]);
    expect(first.headers.get('set-cookie')).toBeNull();
    const again = await give(union, id, code, anAnswer('21.00'));
    const unknown = await give(union, id, 'ZZZZ-ZZZZ-ZZZZ-ZZZZ', anAnswer('21.00'));
    const nonsense = await give(union, id, 'x', anAnswer('21.00'));
    expect([again.status, again.body.code]).toEqual([404, 'answer.code_not_good']);
    expect([unknown.text, nonsense.text]).toEqual([again.text, again.text]);
    expect(await held()).toBe(1);
  });

  it('does not take the code of another wave', async () => {
    const other = await openSurvey(olive, { title: 'Another' });
    const code = nextCode();
    expect((await give(union, other, code, anAnswer('21.00'))).body.code).toBe('answer.code_not_good');
    expect((await give(union, id, code, anAnswer('21.00'))).status).toBe(201);
  });

  it('takes exactly one answer when one code is sent five times at once', async () => {
    const before = await held();
    const code = nextCode();
    const tries = await Promise.all([1, 2, 3, 4, 5].map(() => give(union, id, code, anAnswer('22.00'))));
    expect(tries.map(({ status }) => status).sort()).toEqual([201, 404, 404, 404, 404]);
    expect(await held()).toBe(before + 1);
  });

  it('takes all answers of people who send them while everything is being rewritten and codes are made', async () => {
    const before = await held();
    const own = codes.splice(0, 40);
    const night = union.app.get(WaveNight);
    const disturbed = (async () => {
      for (let round = 0; round < 4; round += 1) {
        await night.pass();
        await makeCodes(olive, id, 5);
      }
    })();
    const given = await Promise.all(own.map((code) => give(union, id, code, anAnswer('23.00'))));
    await disturbed;
    expect(given.map(({ status }) => status)).toEqual(own.map(() => 201));
    expect(await held()).toBe(before + own.length);
  });

  it('says what is wrong by field and keeps the code good', async () => {
    const code = nextCode();
    const bad = await give(union, id, code, anAnswer('a lot', { jobClass: ' ' }), {
      'accept-language': 'fr-CA',
    });
    expect(bad.status).toBe(422);
    const fields = Object.fromEntries(bad.body.errors!.map((error) => [error.field, error.code]));
    expect(fields).toMatchObject({ jobClass: 'row.job_class_missing', payAmount: 'pay.unreadable' });
    expect(bad.body.errors![0]!.message).toMatch(/Inscrivez|lisible/);
    expect((await give(union, id, code, anAnswer('1.50'))).body.errors).toMatchObject([
      { code: 'pay.very_low' },
    ]);
    expect((await give(union, id, code, anAnswer('900'))).status).toBe(422);
    expect((await give(union, id, code, anAnswer('20', { hourlyWage: '20' }))).status).toBe(400);
    expect((await give(union, id, code, anAnswer('20', { comments: 'x'.repeat(2001) }))).status).toBe(422);
    expect((await give(union, id, code, anAnswer('20.00'))).status).toBe(201);
  });

  it('says the same of a bad answer whether or not the code is good', async () => {
    const good = await give(union, id, codes[0]!, anAnswer('a lot'));
    const unknown = await give(union, id, 'ZZZZ-ZZZZ-ZZZZ-ZZZZ', anAnswer('a lot'));
    expect(unknown.text).toBe(good.text);
  });

  it.each([
    ['no answers', { code: 'x' }],
    ['a list of answers', { code: 'x', answers: [] }],
    ['text for answers', { code: 'x', answers: 'all' }],
    ['no code', { answers: {} }],
    ['a field beside them', { code: 'x', answers: {}, who: 'me' }],
  ])('refuses %s', async (_, body) => {
    const answer = await union.stranger.post(`${surveys}/${id}/answers`, body);
    expect([answer.status, answer.body['code']]).toEqual([400, 'request.invalid']);
  });

  it('finds places by their id, and refuses a site of another employer', async () => {
    const named = { employer: ids.get('Harbour Health'), site: ids.get('Queen Street') };
    const elsewhere = { employer: ids.get('Bay Shelter'), site: ids.get('Queen Street') };
    const absent = { employer: '00000000-0000-4000-8000-000000000000' };
    const codeOf = async (change: object) =>
      (await give(union, id, codes[0]!, anAnswer('20.50', { ...change }))).body.errors?.map(
        ({ code }) => code,
      );
    expect(await codeOf(elsewhere)).toEqual(['answer.site_elsewhere']);
    expect(await codeOf(absent)).toEqual(['answer.not_on_map']);
    expect((await give(union, id, nextCode(), anAnswer('20.50', named))).status).toBe(201);
  });

  it('tells the one who answered of a wage claim, in their language, with its source’s standing', async () => {
    const honorarium = anAnswer('10', { payBasis: 'shift', shiftHours: '3', hoursPerWeek: null });
    const { body } = await give(union, id, nextCode(), honorarium);
    expect(body.wageClaim!.map(({ code }) => code)).toEqual([
      'claim.below_minimum',
      'claim.needs',
      'claim.until_unverified',
      'claim.ask',
    ]);
    expect(body.wageClaim![0]).toMatchObject({
      values: { effective: '3.3333', minimum: '17.60' },
      verified: false,
    });
    expect(body.wageClaim![2]!.values).toMatchObject({ until: '2028-11-21', oldest: '2024-11-21' });
    const inFrench = await give(
      union,
      id,
      nextCode(),
      { ...honorarium, covered: true },
      { 'accept-language': 'fr' },
    );
    expect(inFrench.body.wageClaim!.map(({ code }) => code)).toContain('claim.grieve_instead');
    expect(inFrench.body.wageClaim![0]!.text).toContain('salaire minimum');
    const unpaidHours = await give(
      union,
      id,
      nextCode(),
      anAnswer('18.00', { paidHours: '30', unpaidHours: '5' }),
    );
    expect(unpaidHours.body.wageClaim![0]!.values).toMatchObject({ effective: '15.4286' });
  });

  it('takes none before the first day nor after the last, and the code stays good', async () => {
    const code = nextCode();
    const today = union.clock.instant;
    const on = async (instant: string) => {
      union.clock.instant = new Date(instant);
      const { status, body } = await give(union, id, code, anAnswer('24.00'));
      union.clock.instant = today;
      return [status, body.code];
    };
    expect(await on('2026-11-01T03:59:00Z')).toEqual([409, 'survey.not_open']); // still October in Toronto
    expect(await on('2026-12-16T05:01:00Z')).toEqual([409, 'survey.no_longer_open']);
    expect(await on('2026-12-16T04:59:00Z')).toEqual([201, undefined]); // still the 15th in Toronto
  });

  it('says at night only whether ten people of an employer have answered', async () => {
    const wave = await openSurvey(olive, { title: 'Progress' });
    const own = await makeCodes(olive, wave, 10);
    const progress = async () => {
      const { body } = await olive.get<{ items: { employer: string; progress: string }[] }>(
        `${surveys}/${wave}/progress`,
      );
      return body.items.map(({ employer, progress: said }) => [employer, said]);
    };
    const not = [
      ['Bay Shelter', 'not enough yet'],
      ['Harbour Health', 'not enough yet'],
    ];
    for (const code of own.slice(0, 9)) await give(union, wave, code, anAnswer('20.00'));
    await union.app.get(WaveNight).pass();
    expect(await progress()).toEqual(not);
    await give(union, wave, own[9]!, anAnswer('20.00', { employer: 'the HARBOUR health' }));
    expect(await progress()).toEqual(not);
    await union.app.get(WaveNight).pass();
    expect(await progress()).toEqual([not[0], ['Harbour Health', 'enough']]);
    const columns = await union.db.query<{ column_name: string }[]>(
      `SELECT column_name FROM information_schema.columns WHERE table_name = 'wage_survey_progress_projection'`,
    );
    expect(columns.map(({ column_name }) => column_name).sort()).toEqual([
      'employer_id',
      'enough',
      'survey_id',
    ]);
  });
});
