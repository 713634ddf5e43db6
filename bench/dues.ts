import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { DataSource } from 'typeorm';
import { asProgram } from '../src/database/reach.js';
import { arrearsAgainstSql } from './arrears.js';
import { type Figure, inTurn } from './figures.js';
import { requestsPerSecond } from './load.js';
import { fillMembers } from './members.js';
import { paymentsAgainstBare } from './payments.js';
import { type BenchUnion, startBenchUnion } from './union.js';

const few = 1_000;
const many = 100_000;
const months = 24;

/** Standing, one's own page and payments, with a thousand members and with a hundred thousand. */
export async function measure(): Promise<Figure[]> {
  const union = await startBenchUnion();
  try {
    const today = (
      await asProgram(() =>
        union.app
          .get(DataSource)
          .query<{ today: string }[]>(
            'SELECT (now() AT TIME ZONE time_zone)::date::text AS today FROM union_profile',
          ),
      )
    )[0]!.today;
    const small = await grown(union, { members: few, today });
    const large = await grown(union, { members: many - few, today });
    return [
      ...large.figures,
      ...flatness(small.rates, large.rates),
      ...(await arrearsAgainstSql(union, today)),
      ...(await paymentsAgainstBare(union, today)),
    ];
  } finally {
    await union.end();
  }
}

async function grown(
  union: BenchUnion,
  { members, today }: { members: number; today: string },
): Promise<{ figures: Figure[]; rates: Map<string, number> }> {
  await fillMembers(union.adminUrl, { members, months, today });
  const rates = new Map<string, number>();
  const figures: Figure[] = [];
  for (const path of ['/api/v1/me/standing', '/api/v1/me/status']) {
    const measured = await againstBare(union, path, await union.token('member'));
    rates.set(path, measured.ours);
    figures.push({
      name: `GET ${path} (${measured.statements} statements), 100,000 members`,
      ...{ unit: 'requests/s', ours: measured.ours, baseline: measured.baseline, ratio: measured.ratio },
      goal: '>= 0.50 of bare Fastify',
    });
  }
  return { figures, rates };
}

function flatness(small: Map<string, number>, large: Map<string, number>): Figure[] {
  return [...large].map(([path, ours]) => ({
    name: `GET ${path}: 100,000 members against 1,000`,
    unit: 'requests/s',
    ours,
    baseline: small.get(path)!,
    ratio: ours / small.get(path)!,
    goal: '>= 0.80: flat',
  }));
}

/** One path against a bare Fastify that runs the same statements, the guard's too, on the same pool. */
async function againstBare(union: BenchUnion, path: string, token: string) {
  const db = union.app.get(DataSource);
  const headers = { authorization: `Bearer ${token}` };
  const address = `${union.address}${path}`;
  const statements = await statementsOf(
    db,
    async () => void (await (await fetch(address, { headers })).text()),
  );
  const body: unknown = await (await fetch(address, { headers })).json();
  const bare = fastify();
  bare.get('/bare', async () => {
    for (const { sql, parameters } of statements) await asProgram(() => db.query(sql, parameters));
    return body;
  });
  await bare.listen({ port: 0, host: '127.0.0.1' });
  const bareAddress = `http://127.0.0.1:${(bare.server.address() as AddressInfo).port}/bare`;
  await requestsPerSecond(address, headers);
  const measured = await inTurn(
    5,
    () => requestsPerSecond(address, headers),
    () => requestsPerSecond(bareAddress, {}),
  );
  await bare.close();
  return { ...measured, statements: statements.length };
}

export interface Statement {
  sql: string;
  parameters: unknown[];
}

/** What `work` asks of the database, in order. */
export async function statementsOf(db: DataSource, work: () => Promise<void>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const query = db.query.bind(db);
  db.query = ((sql: string, parameters: unknown[] = []) => {
    statements.push({ sql, parameters });
    return query(sql, parameters);
  }) as typeof db.query;
  await work();
  db.query = query;
  return statements;
}
