import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startUnion, type TestUnion } from './support/union.js';

describe('calendars', () => {
  let union: TestUnion;
  let member: Person;

  beforeAll(async () => {
    union = await startUnion();
    member = await union.person('robin');
  });
  afterAll(() => union.end());

  it('tells a member the public holidays of a year, with their source', async () => {
    const { status, body } = await member.get<{ days: { on: string; holiday: string }[] }>(
      '/api/v1/calendars/CA-ON?year=2027',
    );
    expect(status).toBe(200);
    expect(body.days).toHaveLength(9);
    expect(body.days[2]).toMatchObject({ on: '2027-03-26', holiday: 'good-friday', verified: false });
  });

  it('puts the union’s own version of a rule before the shipped one', async () => {
    await union.db.query(
      `INSERT INTO rule_versions (rule, jurisdiction, origin, effective_from, value, unit, comparator, citation, verified)
       VALUES ('public-holiday.boxing-day', 'CA-ON', 'union', '2030-01-01', '12-27', 'date-holidays rule', '=', 'a decision', true)`,
    );
    const last = async (year: number) =>
      (await member.get<{ days: { on: string }[] }>(`/api/v1/calendars/CA-ON?year=${year}`)).body.days.at(-1);
    expect(await last(2029)).toMatchObject({ on: '2029-12-26' });
    expect(await last(2030)).toMatchObject({ on: '2030-12-27', citation: 'a decision', verified: true });
  });

  it('has nothing for places it does not know, nor without a year, nor for strangers', async () => {
    expect((await member.get('/api/v1/calendars/XX-YY?year=2027')).status).toBe(404);
    expect((await member.get('/api/v1/calendars/CA-ON')).status).toBe(400);
    expect((await member.get('/api/v1/calendars/CA-ON?year=99999')).status).toBe(400);
    expect((await union.stranger.get('/api/v1/calendars/CA-ON?year=2027')).status).toBe(401);
  });
});
