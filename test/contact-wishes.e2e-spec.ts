import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asProgram } from '../src/database/reach.js';
import { writeMaster } from '../src/keys/master-file.js';
import { Keyring } from '../src/keys/keyring.js';
import { type Answer, type Person, startUnion, type TestUnion } from './support/union.js';

const own = '/api/v1/me/contact-wishes';
const wished = {
  channel: 'email',
  wording: 'neutral',
  quietFromMinute: 1_320,
  quietUntilMinute: 420,
  quietWeekdays: [7, 6, 7],
  timeZone: 'America/Vancouver',
  isPhoneShared: true,
  digestMinute: 1_080,
  pausedUntilOn: '2026-11-30',
};
const kept = { ...wished, quietWeekdays: [6, 7] };
const bare = { channel: 'list', wording: 'empty', quietWeekdays: [], isPhoneShared: false };

describe('how I want to be told of things', () => {
  let union: TestUnion;
  let robin: Person;
  let sam: Person;
  const wish = (person: Person, body: object, version = 0): Promise<Answer> =>
    person.send('PUT', own, body, { 'if-match': `"${version}"` });
  const errorsOf = ({ body }: Answer): string[] =>
    (body['errors'] as { field: string; code: string }[]).map(({ field, code }) => `${field} ${code}`);

  beforeAll(async () => {
    union = await startUnion();
    robin = await union.person('robin');
    sam = await union.person('sam', ['secretary', 'custodian', 'steward']);
  });
  afterAll(() => union.end());

  it('is careful as long as I say nothing: empty words, never at night, by the union’s clocks', async () => {
    expect((await robin.get(own)).body).toEqual({
      ...{ channel: 'email', wording: 'empty', isPhoneShared: false },
      ...{ quietFromMinute: 1_260, quietUntilMinute: 480, quietWeekdays: [], timeZone: 'America/Toronto' },
      ...{ digestMinute: null, pausedUntilOn: null, version: 0 },
    });
  });

  it('is kept as I say it, and read back', async () => {
    const answer = await wish(robin, wished);
    expect([answer.status, answer.body]).toEqual([200, { ...kept, version: 1 }]);
    expect((await robin.get(own)).body).toEqual({ ...kept, version: 1 });
  });

  it('is wished anew as a whole: what I leave out is no longer wished', async () => {
    const answer = await wish(robin, bare, 1);
    expect(answer.body).toEqual({
      ...{ ...bare, quietFromMinute: null, quietUntilMinute: null, timeZone: 'America/Toronto' },
      ...{ digestMinute: null, pausedUntilOn: null, version: 2 },
    });
  });

  it('is not overwritten by a page that I opened before', async () => {
    for (const version of [0, 1, 3]) {
      const answer = await wish(robin, wished, version);
      expect([version, answer.status, answer.body['code']]).toEqual([version, 412, 'entry.stale']);
    }
    expect((await robin.send('PUT', own, wished)).body['code']).toBe('entry.stale');
    expect((await robin.get(own)).body).toMatchObject({ ...bare, version: 2 });
  });

  it('is wished once when I press the button twice', async () => {
    const robyn = await union.person('robyn');
    const answers = await Promise.all([1, 2, 3, 4].map(() => wish(robyn, wished)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
    expect((await wish(await union.person('rowan'), wished, 1)).status).toBe(412);
  });

  it('is nobody else’s business, whatever offices they hold', async () => {
    expect((await union.stranger.get(own)).status).toBe(401);
    expect((await wish(union.stranger, wished)).status).toBe(401);
    expect((await sam.get(own)).body).toMatchObject({ version: 0, channel: 'email' });
    const asRobin = await wish(sam, { ...wished, accountId: robin.workerId });
    expect(errorsOf(asRobin)).toEqual(['accountId field.unknown']);
    await wish(sam, wished);
    expect((await robin.get(own)).body).toMatchObject({ ...bare, version: 2 });
  });

  it('names each field that is wrong, and keeps nothing of it', async () => {
    const wrong = {
      ...{ channel: 'phone', wording: 'loud', quietFromMinute: -1, quietUntilMinute: 1_440 },
      ...{ quietWeekdays: [0], timeZone: 'Toronto', isPhoneShared: 'yes', digestMinute: 9.5 },
      pausedUntilOn: '2026-02-30',
    };
    const answer = await wish(robin, wrong, 2);
    expect([answer.status, answer.body['code']]).toEqual([400, 'request.invalid']);
    expect(errorsOf(answer).sort()).toEqual([
      'channel field.not_a_choice',
      'digestMinute field.not_a_whole_number',
      'isPhoneShared field.not_yes_or_no',
      'pausedUntilOn field.not_a_day',
      'quietFromMinute field.too_low',
      'quietUntilMinute field.too_high',
      'quietWeekdays field.not_a_choice',
      'timeZone field.not_a_time_zone',
      'wording field.not_a_choice',
    ]);
    expect((await robin.get(own)).body).toMatchObject({ ...bare, version: 2 });
  });

  it.each([
    [{ ...bare, quietFromMinute: 60 }, 'quietUntilMinute contact.quiet_half'],
    [{ ...bare, quietUntilMinute: 60 }, 'quietFromMinute contact.quiet_half'],
    [{ ...bare, quietFromMinute: 60, quietUntilMinute: 60 }, 'quietUntilMinute contact.quiet_empty'],
    [{ ...bare, timeZone: '+05:00' }, 'timeZone field.not_a_time_zone'],
    [{ ...bare, timeZone: 5 }, 'timeZone field.not_a_time_zone'],
    [{ ...bare, quietWeekdays: null }, 'quietWeekdays field.not_a_list'],
  ])('refuses %j', async (body, error) => {
    const answer = await wish(robin, body, 2);
    expect([answer.status, errorsOf(answer)]).toEqual([400, [error]]);
  });

  it('is in my log and in my own data, in words that one can read', async () => {
    const entries = await asProgram(() =>
      union.db.query<{ worker_id: string }[]>(
        `SELECT worker_id FROM audit_entries WHERE action = 'contact_wishes.changed' AND worker_id = $1`,
        [robin.workerId],
      ),
    );
    expect(entries).toHaveLength(2);
    const { body } = await sam.get<{ tables: { table: string; rows: object[] }[] }>('/api/v1/me/data');
    const rows = body.tables.find(({ table }) => table === 'contact_wishes')?.rows;
    expect(rows).toEqual([
      {
        ...{ channel: 'email', wording: 'neutral', quietWeekdays: [6, 7], timeZone: 'America/Vancouver' },
        ...{ phoneShared: true, pausedUntilOn: '2026-11-30', version: 1 },
        ...{ quietFromMinute: '22:00', quietUntilMinute: '07:00', digestMinute: '18:00' },
      },
    ]);
  });

  it('can be read and wished while the keys are locked', async () => {
    const keyring = union.app.get(Keyring);
    await writeMaster(keyring.dir, (await keyring.keys()).master, 'eleven quiet herons in the reeds');
    keyring.forget();
    expect((await wish(robin, wished, 2)).body).toEqual({ ...kept, version: 3 });
    expect((await robin.get(own)).status).toBe(200);
  });
});
