import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { prepared } from '../src/database/prepared.js';
import { asPerson, asProgram } from '../src/database/reach.js';
import { startUnion, type TestUnion } from './support/union.js';

const ownMemberships = prepared('SELECT number FROM memberships WHERE number > $1 ORDER BY number');

describe('a statement that is planned once', () => {
  let union: TestUnion;

  beforeAll(async () => {
    union = await startUnion({ POOL_SIZE: '1' });
  });
  afterAll(() => union.end());

  it('shows each who asks only what is theirs, on the same connection and plan', async () => {
    const db = union.app.get(DataSource);
    const workerIds: string[] = [];
    for (const [each, name] of ['Robin', 'Sam', 'Kim'].entries()) {
      const { workerId } = await union.person(name.toLowerCase());
      await union.db.query('INSERT INTO memberships (worker_id, number, created_at) VALUES ($1, $2, now())', [
        workerId,
        each + 1,
      ]);
      workerIds.push(workerId);
    }
    // more often than PostgreSQL looks before it keeps one plan for all
    for (let round = 0; round < 12; round += 1)
      for (const [each, workerId] of workerIds.entries())
        expect(await asPerson(workerId, () => db.query(ownMemberships, [0]))).toEqual([{ number: each + 1 }]);
    expect(await asProgram(() => db.query<unknown[]>(ownMemberships, [1]))).toHaveLength(2);
    const [plan] = await asProgram(() =>
      db.query<{ generic: string }[]>(
        `SELECT generic_plans AS generic FROM pg_prepared_statements WHERE statement LIKE 'SELECT number FROM memberships%'`,
      ),
    );
    expect(Number(plan!.generic)).toBeGreaterThan(0);
  });
});
