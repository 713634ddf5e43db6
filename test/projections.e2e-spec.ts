import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { asProgram } from '../src/database/reach.js';
import { InactivityCheck } from '../src/dues/index.js';
import { carryOut } from './support/carrying-out.js';
import { delegateWithCredential, goTo, initiate, pay } from './support/dues.js';
import { command, type Ended } from './support/own-union.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

describe('what is kept of inactive standing', () => {
  let union: TestUnion;
  let delegate: Person;

  beforeAll(async () => {
    union = await startUnion();
    delegate = await delegateWithCredential(union, 'dana');
    for (const name of ['robin', 'sasha', 'taylor']) {
      const { workerId } = await union.person(name);
      await initiate(delegate, workerId);
      if (name === 'sasha') await pay(delegate, workerId, { amountCents: 6600 });
    }
    goTo(union, '2027-05-10');
  });
  afterAll(() => union.end());

  const verify = (): Promise<Ended> => {
    const place = { DATA_DIR: join(union.folder, 'data'), KEY_DIR: join(union.folder, 'keys') };
    return command(['projections', 'verify'], { ...place, DATABASE_URL: union.databaseUrl } as typeof place)
      .ended;
  };

  it('is what the facts say, and the command says so', async () => {
    const rows = await union.db.query<unknown[]>(
      'SELECT from_on, until_on FROM inactivity_projection ORDER BY 1',
    );
    expect(rows).toEqual([
      { from_on: '2027-05-01', until_on: null },
      { from_on: '2027-05-01', until_on: null },
      { from_on: '2027-08-01', until_on: null },
    ]);
    expect(await verify()).toEqual({
      status: 0,
      said: 'inactivity_projection: all 3 members as the facts say\n',
      complained: '',
    });
  });

  it('follows when two rows of one person, both members, are made one', async () => {
    const secretary = await union.person('sol', ['secretary']);
    const approver = await union.person('casey', ['custodian']);
    const [kept, merged] = await Promise.all(
      ['Quinn', 'Quinn B.'].map(async (chosenName) => {
        const { body } = await secretary.post<{ id: string }>('/api/v1/workers', { chosenName });
        return body.id;
      }),
    );
    await initiate(delegate, kept!, { receivedOn: '2027-05-10' });
    await initiate(delegate, merged!, { receivedOn: '2027-05-10', amountCents: 6600 });
    await carryOut({
      ...{ kind: 'merge', payload: { keepId: kept, mergeId: merged } },
      ...{ proposer: secretary, approver },
    });
    const { differences } = await asProgram(() => union.app.get(InactivityCheck).check());
    expect(differences).toEqual([]);
    await pay(delegate, kept!, { receivedOn: '2027-05-10' });
    expect((await asProgram(() => union.app.get(InactivityCheck).check())).differences).toEqual([]);
    const rows = await union.db.query<unknown[]>(
      `SELECT p.from_on FROM inactivity_projection p JOIN memberships m ON m.id = p.membership_id
       WHERE m.worker_id = $1`,
      [kept],
    );
    // May and June were paid, and July by the last payment
    expect(rows).toEqual([{ from_on: '2028-01-01' }, { from_on: '2028-01-01' }]);
  });

  it('is named line by line, and the command fails, when somebody tampers with it', async () => {
    await union.db.query(
      `UPDATE inactivity_projection SET until_on = '2027-05-05'
       WHERE membership_id = (SELECT id FROM memberships WHERE number = 1)`,
    );
    await union.db.query(
      'DELETE FROM inactivity_projection WHERE membership_id = (SELECT id FROM memberships WHERE number = 2)',
    );
    await union.db.query(
      `INSERT INTO inactivity_projection SELECT id, '2026-12-01', '2027-01-01' FROM memberships WHERE number = 3`,
    );
    const { status, said, complained } = await verify();
    expect(status).toBe(1);
    expect(said.trim().split('\n').sort()).toEqual([
      'inactivity_projection: member 1: kept 2027-05-01/2027-05-05, the facts say 2027-05-01/…',
      'inactivity_projection: member 2: kept –, the facts say 2027-08-01/…',
      'inactivity_projection: member 3: kept 2026-12-01/2027-01-01 2027-05-01/…, the facts say 2027-05-01/…',
    ]);
    expect(complained).toMatch(/^What is kept differs from the facts in 3 places\./);
  });
});
