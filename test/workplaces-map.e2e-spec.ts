import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MapService } from '../src/workplaces/index.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

describe('the map as the surveys use it', () => {
  let union: TestUnion;
  let organizer: Person;
  let map: MapService;
  const surveyId = randomUUID();

  beforeAll(async () => {
    union = await startUnion();
    organizer = await union.person('olive', ['organizer']);
    map = union.app.get(MapService);
  });
  afterAll(() => union.end());

  it('finds an employer by any spelling, and knows which came from a survey alone', async () => {
    const { manager } = union.db;
    const made = await map.addEmployers(manager, union.operator, ['The Lantern', 'LANTERN', 'Zebra House'], {
      surveyId,
    });
    expect(made.get('The Lantern')).toBe(made.get('LANTERN'));
    const again = await map.addEmployers(manager, union.operator, ['lantern!'], null);
    expect(again.get('lantern!')).toBe(made.get('The Lantern'));
    const id = made.get('Zebra House')!;
    await map.addAlias(manager, union.operator, 'employer', id, 'ZH');
    await map.addAlias(manager, union.operator, 'employer', id, 'zh');
    const { employers } = await map.confirmed(manager);
    expect(employers).toEqual([
      { id: made.get('LANTERN'), name: 'The Lantern', aliases: [], knownFromSurveyId: surveyId },
      { id, name: 'Zebra House', aliases: ['ZH'], knownFromSurveyId: surveyId },
    ]);
  });

  it('never doubles a name that many bring at the same time', async () => {
    const names = Array.from({ length: 40 }, (_, place) => `Agency ${place}`);
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, turn) =>
        union.db.transaction((tx) =>
          map.addEmployers(tx, union.operator, turn % 2 ? names : [...names].reverse(), null),
        ),
      ),
    );
    for (const name of names) expect(new Set(answers.map((found) => found.get(name))).size).toBe(1);
    const [{ count }] = await union.db.query<[{ count: string }]>(
      `SELECT count(*) FROM employers WHERE name LIKE 'Agency %'`,
    );
    expect(Number(count)).toBe(40);
  });

  it('keeps sites within their employers and answers in the order asked', async () => {
    const { manager } = union.db;
    const employers = await map.addEmployers(manager, union.operator, ['North', 'South'], null);
    const wanted = ['North', 'South', 'North'].map((name) => ({
      employerId: employers.get(name)!,
      name: 'Main Street',
    }));
    const sites = await map.addSites(manager, union.operator, wanted, { surveyId });
    expect(sites[0]!.id).toBe(sites[2]!.id);
    expect(sites[0]!.id).not.toBe(sites[1]!.id);
    expect(sites.map(({ employerId }) => employerId)).toEqual(wanted.map(({ employerId }) => employerId));
  });

  it('removes for an undo what nothing refers to, and says what stayed', async () => {
    const { manager } = union.db;
    const employers = await map.addEmployers(manager, union.operator, ['Kept', 'Dropped'], null);
    const classes = await map.addJobClasses(manager, union.operator, ['Used', 'Unused'], null);
    const [site] = await map.addSites(
      manager,
      union.operator,
      [{ employerId: employers.get('Dropped')!, name: 'Back door' }],
      null,
    );
    await organizer.post('/api/v1/posted-rates', {
      employerId: employers.get('Kept'),
      jobClassId: classes.get('Used'),
      amount: '15',
      basis: 'hour',
      postedOn: '2026-01-01',
      source: 'advert',
    });
    const stayed = await union.db.transaction((tx) =>
      map.remove(tx, union.operator, [...employers.values(), ...classes.values(), site!.id]),
    );
    expect(stayed.sort()).toEqual([employers.get('Kept'), classes.get('Used')].sort());
  });

  it('gives the rates and benefits in force on a day', async () => {
    const { manager } = union.db;
    const employerId = (await map.addEmployers(manager, union.operator, ['Payer'], null)).get('Payer');
    const jobClassId = (await map.addJobClasses(manager, union.operator, ['Peer'], null)).get('Peer');
    const rate = { employerId, jobClassId, basis: 'hour', source: 'advert' };
    await organizer.post('/api/v1/posted-rates', { ...rate, amount: '16.5', postedOn: '2025-01-01' });
    await organizer.post('/api/v1/posted-rates', { ...rate, amount: '18', postedOn: '2026-01-01' });
    await organizer.post('/api/v1/posted-rates', {
      ...rate, source: 'handout', amount: '20', basis: 'in-kind', postedOn: '2026-01-01',
    }); // prettier-ignore
    const benefit = { employerId, benefit: 'dental', offered: true, source: 'handbook' };
    await organizer.post('/api/v1/posted-benefits', { ...benefit, postedOn: '2026-01-01' });
    const ours = <Fact extends { employerId: string }>(facts: Fact[]) =>
      facts.filter((fact) => fact.employerId === employerId);
    expect(ours(await map.postedRates(manager, '2025-12-31'))).toEqual([
      { employerId, jobClassId, siteId: null, hourly: '16.50', source: 'advert', on: '2025-01-01' },
    ]);
    expect(ours(await map.postedRates(manager, '2026-02-01')).map(({ hourly }) => hourly)).toEqual(['18.00']);
    expect(ours(await map.postedBenefits(manager, '2025-12-31'))).toEqual([]);
    expect(ours(await map.postedBenefits(manager, '2026-02-01'))).toMatchObject([
      { benefit: 'dental', offered: true, jobClassId: null },
    ]);
  });

  it('refuses a name that is none', async () => {
    for (const name of ['  ', 'x'.repeat(201)]) {
      await expect(map.addEmployers(union.db.manager, union.operator, [name], null)).rejects.toMatchObject({
        code: 'name.unfit',
      });
    }
  });
});
