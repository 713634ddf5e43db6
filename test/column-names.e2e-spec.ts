import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bring, newSurvey } from './support/survey-files.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const path = '/api/v1/column-names';
const file = [
  'Le talon et la griffe;Poste;Salaire;Base;Heures par semaine',
  'Maison Bleue;Intervenante;18,50;heure;30',
].join('\r\n');
const wording = { name: '  LE TALON, et la griffe ! ', field: 'employer' };

interface Names {
  items: { name: string; field: string; addedAt: string }[];
  next: string | null;
}

describe('what the union calls a column', () => {
  let union: TestUnion;
  let organizer: Person;
  let member: Person;
  let survey: string;

  beforeAll(async () => {
    union = await startUnion();
    organizer = await union.person('olive', ['organizer']);
    member = await union.person('robin');
    survey = await newSurvey(organizer);
  });
  afterAll(() => union.end());

  const reading = async () => {
    const { body } = await bring(organizer, survey, file, { dryRun: true });
    return [body.file.unknownColumns, body.rows[0]?.values['employer'], body.counts.accepted];
  };
  const notUnderstood = [['Le talon et la griffe'], null, 0];
  const forget = (person: Person, name: string) =>
    person.send('DELETE', `${path}?name=${encodeURIComponent(name)}`);

  it('is understood once an organizer said what it means, and no longer when they took it back', async () => {
    expect(await reading()).toEqual(notUnderstood);
    const added = await organizer.post(path, wording);
    expect([added.status, added.body]).toEqual([
      201,
      { name: 'le talon et la griffe', field: 'employer', addedAt: '2026-11-21T15:00:00.000Z' },
    ]);
    expect(await reading()).toEqual([[], 'Maison Bleue', 1]);

    expect((await forget(organizer, 'Le Talon et la Griffe')).status).toBe(204);
    expect(await reading()).toEqual(notUnderstood);
    expect((await forget(organizer, wording.name)).body).toMatchObject({ code: 'nothing.here' });
    const log = await union.db.query<unknown[]>(
      `SELECT action, capacity, subject_id, details FROM audit_entries WHERE action LIKE 'column_name.%' ORDER BY id`,
    );
    const entry = { capacity: 'organizer', subject_id: null, details: { field: 'employer' } };
    expect(log).toEqual([
      { action: 'column_name.added', ...entry },
      { action: 'column_name.removed', ...entry },
    ]);
  });

  it('means one thing, even when several say it at once', async () => {
    const fields = ['site', 'jobClass', 'comments', 'benefits.dental'];
    const answers = await Promise.all(fields.map((field) => organizer.post(path, { name: 'Là où', field })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const taken = await organizer.post(path, { name: 'LA OU?', field: 'site' });
    expect([taken.status, taken.body['code']]).toEqual([409, 'column.name_taken']);
    expect((await forget(organizer, 'là où')).status).toBe(204);
  });

  it('is not what every union already calls another', async () => {
    for (const name of ['Courriel', 'Votre EMPLOYEUR']) {
      const { status, body } = await organizer.post(path, { name, field: 'comments' });
      expect([status, body['code']]).toEqual([409, 'column.name_taken']);
    }
  });

  it('is listed by the alphabet, a page at a time', async () => {
    for (const name of ['Zone', 'Âge du jour', 'Métro']) await organizer.post(path, { name, field: 'site' });
    const first = (await organizer.get<Names>(`${path}?limit=2`)).body;
    expect(first.items.map(({ name }) => name)).toEqual(['age du jour', 'metro']);
    const last = (await organizer.get<Names>(`${path}?limit=2&after=${first.next}`)).body;
    expect([last.items.map(({ name }) => name), last.next]).toEqual([['zone'], null]);
  });

  it('is not there for a member', async () => {
    const tries = [member.get(path), member.post(path, wording), forget(member, 'Zone')];
    for (const { status, body } of await Promise.all(tries))
      expect([status, body['code']]).toEqual([404, 'nothing.here']);
    expect((await organizer.get<Names>(path)).body.items).toHaveLength(3);
  });

  it.each([
    ['a field that no answer has', { name: 'Salaire net', field: 'netPay' }],
    ['a name of signs alone', { name: '?!', field: 'site' }],
    ['no field', { name: 'Salaire net' }],
  ])('is refused with %s', async (_what, body) => {
    const refused = await organizer.post(path, body);
    expect([refused.status, refused.body['code']]).toEqual([400, 'request.invalid']);
  });
});
