import pg from 'pg';
import { DataSource } from 'typeorm';
import { asProgram } from '../src/database/reach.js';
import { type DriveFilling, fillDrive } from './drive-filling.js';
import { type Figure, inTurn, median } from './figures.js';
import { type BenchUnion, startBenchUnion } from './union.js';

const rounds = 5;
const asksEach = 5;

/** What somebody would write by hand who knows of no merging and no mistake. */
const byHand = `
  SELECT d.name, rated.rating, count(*)::int
  FROM drive_contacts c LEFT JOIN drive_departments d ON d.id = c.department_id
  LEFT JOIN (SELECT DISTINCT ON (a.contact_id) a.contact_id, a.rating FROM drive_assessments a
             WHERE a.drive_id = $1 AND a.assessed_on <= $2::date AND a.last_on >= $2::date
             ORDER BY a.contact_id, a.basis, a.assessed_on DESC) rated ON rated.contact_id = c.id
  WHERE c.drive_id = $1 AND NOT c.is_supervisor GROUP BY d.name, rated.rating`;

/** The numbers by department over HTTP, with the guard and row security, against that statement alone. */
export async function measure(): Promise<Figure[]> {
  const union = await startBenchUnion();
  try {
    const filling = await filled(union);
    const token = await union.token('member');
    const client = new pg.Client({ connectionString: union.adminUrl });
    await client.connect();
    const ask = (part: string) => async (): Promise<void> => {
      const response = await fetch(`${union.address}/api/v1/drives/${filling.driveId}/${part}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      if (response.status !== 200) throw new Error(`answered ${response.status}`);
      await response.text();
    };
    const hand = async (): Promise<void> =>
      void (await client.query(byHand, [filling.driveId, filling.today]));
    const measured = await inTurn(
      rounds,
      () => milliseconds(ask('ratings')),
      () => milliseconds(hand),
    );
    const assignments = await milliseconds(ask('assignments'));
    await client.end();
    return [
      {
        name: 'GET /drives/:id/ratings, 20,000 contacts, 100,000 conversations',
        ...{ unit: 'ms', ...measured, goal: '<= 2 of hand-written SQL' },
      },
      {
        name: 'GET /drives/:id/assignments, the same',
        ...{ unit: 'ms', ours: assignments, baseline: null, ratio: null, goal: 'told' },
      },
    ];
  } finally {
    await union.end();
  }
}

async function filled(union: BenchUnion): Promise<DriveFilling> {
  const [row] = await asProgram(() =>
    union.app.get(DataSource).query<{ today: string; worker_id: string }[]>(
      `SELECT (now() AT TIME ZONE time_zone)::date::text AS today,
                (SELECT worker_id FROM accounts WHERE sign_in_name = 'member') AS worker_id FROM union_profile`,
    ),
  );
  const { today, worker_id: workerId } = row!;
  return fillDrive(union.adminUrl, { contacts: 20_000, conversations: 100_000, workerId, today });
}

async function milliseconds(act: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let asked = 0; asked < asksEach; asked += 1) {
    const begun = performance.now();
    await act();
    times.push(performance.now() - begun);
  }
  return median(times);
}
