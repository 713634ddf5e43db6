import pg from 'pg';
import { DataSource } from 'typeorm';
import { asProgram } from '../src/database/reach.js';
import { type DriveFilling, fillDrive } from './drive-filling.js';
import { type Figure, inTurn, median } from './figures.js';
import { type BenchUnion, startBenchUnion } from './union.js';

const contacts = Number(process.env['BENCH_CONTACTS'] ?? 20_000);
const rounds = 5;
const asksEach = 5;

/** Cards of nine in ten, every fifth signed twice, every fiftieth taken back; two in three within a year. */
const cards = [
  `INSERT INTO drive_cards (id, drive_id, contact_id, way, signed_on, recorded_at)
   SELECT gen_random_uuid(), c.drive_id, c.id, 'paper', $2::date - (abs(hashtext(c.id::text || turn)) % 540), now()
   FROM drive_contacts c CROSS JOIN generate_series(1, 2) turn
   WHERE c.drive_id = $1 AND abs(hashtext(c.id::text)) % 10 > 0 AND (turn = 1 OR abs(hashtext(c.id::text)) % 5 = 0)`,
  `INSERT INTO drive_card_revocations (card_id, drive_id, revoked_on, recorded_at)
   SELECT id, drive_id, signed_on + 3, now() FROM drive_cards
   WHERE drive_id = $1 AND abs(hashtext(id::text)) % 50 = 0 AND signed_on + 3 <= $2::date`,
  `INSERT INTO drive_unit_estimates (id, drive_id, estimated_on, low, high, recorded_at)
   SELECT gen_random_uuid(), $1, $2::date - 30, count(*) - 1000, count(*) + 1000, now() FROM drive_contacts WHERE drive_id = $1`,
];

/** The same numbers as somebody would write them by hand who knows of no merging, no second thoughts and no rules. */
const byHand = `
  WITH newest AS (
    SELECT max(k.signed_on) AS signed_on,
           max(k.signed_on) FILTER (WHERE k.signed_on <= $2::date - 28 AND k.signed_on >= ($2::date - 28 - interval '12 months')::date) AS before
    FROM drive_cards k JOIN drive_contacts c ON c.id = k.contact_id
    WHERE k.drive_id = $1 AND k.signed_on <= $2::date AND NOT c.is_supervisor
      AND NOT EXISTS (SELECT FROM drive_card_revocations r WHERE r.card_id = k.id AND r.revoked_on <= $2::date)
    GROUP BY k.contact_id),
  days AS (
    SELECT signed_on, count(*) AS people, count(*) FILTER (WHERE before IS NULL) AS anew FROM newest
    WHERE signed_on >= ($2::date - interval '12 months')::date GROUP BY signed_on)
  SELECT sum(n.people) AS signed, sum(n.anew) FILTER (WHERE n.signed_on > $2::date - 28) AS anew,
         jsonb_object_agg(n.signed_on, n.people) AS lapsing,
         (SELECT low FROM drive_unit_estimates e WHERE e.drive_id = $1 ORDER BY estimated_on DESC LIMIT 1) AS low,
         (SELECT high FROM drive_unit_estimates e WHERE e.drive_id = $1 ORDER BY estimated_on DESC LIMIT 1) AS high,
         (SELECT count(DISTINCT c.department_id) FROM mandates m JOIN drive_contacts c ON c.worker_id = m.worker_id
          WHERE m.scope_id = $1 AND m.role = 'committee' AND c.drive_id = $1) AS departments,
         (SELECT count(DISTINCT c.shift_id) FROM mandates m JOIN drive_contacts c ON c.worker_id = m.worker_id
          WHERE m.scope_id = $1 AND m.role = 'committee' AND c.drive_id = $1) AS shifts
  FROM days n`;

/** How strong a drive is over HTTP, with the guard, row security and reasons, against that statement alone. */
export async function measure(): Promise<Figure[]> {
  const union = await startBenchUnion();
  const client = new pg.Client({ connectionString: union.adminUrl });
  try {
    await client.connect();
    const { driveId, today } = await filled(union);
    for (const statement of cards)
      await client.query(statement, statement.includes('$2') ? [driveId, today] : [driveId]);
    await client.query(
      'VACUUM ANALYZE drive_contacts, drive_cards, drive_card_revocations, drive_unit_estimates',
    );
    const token = await union.token('member');
    const ask = async (): Promise<void> => {
      const response = await fetch(`${union.address}/api/v1/drives/${driveId}/support`, {
        headers: { authorization: `Bearer ${token}` },
      });
      if (response.status !== 200) throw new Error(`answered ${response.status}`);
      await response.text();
    };
    const hand = async (): Promise<void> => void (await client.query(byHand, [driveId, today]));
    for (let warming = 0; warming < 20; warming += 1) await Promise.all([ask(), hand()]);
    const measured = await inTurn(
      rounds,
      () => milliseconds(ask),
      () => milliseconds(hand),
    );
    return [
      {
        name: `GET /drives/:id/support, ${contacts} contacts`,
        ...{ unit: 'ms', ...measured, goal: '<= 2 of hand-written SQL' },
      },
    ];
  } finally {
    await client.end();
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
  return fillDrive(union.adminUrl, { contacts, conversations: 0, workerId, today });
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
