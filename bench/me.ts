import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { DataSource } from 'typeorm';
import { type Figure, inTurn } from './figures.js';
import { requestsPerSecond } from './load.js';
import { startBenchUnion } from './union.js';

/** `GET /me` against a bare Fastify that runs the same statements on the same pool. */
export async function measure(): Promise<Figure[]> {
  const union = await startBenchUnion();
  const db = union.app.get(DataSource);
  const statements: { sql: string; parameters: unknown[] }[] = [];
  const query = db.query.bind(db);
  try {
    const headers = { authorization: `Bearer ${await union.token('organizer')}` };
    const address = `${union.address}/api/v1/me`;
    db.query = ((sql: string, parameters: unknown[]) => {
      statements.push({ sql, parameters });
      return query(sql, parameters);
    }) as typeof db.query;
    await (await fetch(address, { headers })).text();
    db.query = query;
    const body: unknown = await (await fetch(address, { headers })).json();
    const bare = fastify();
    bare.get('/me', async () => {
      for (const { sql, parameters } of statements) await db.query(sql, parameters);
      return body;
    });
    await bare.listen({ port: 0, host: '127.0.0.1' });
    const bareAddress = `http://127.0.0.1:${(bare.server.address() as AddressInfo).port}/me`;
    await requestsPerSecond(address, headers);
    const measured = await inTurn(
      5,
      () => requestsPerSecond(address, headers),
      () => requestsPerSecond(bareAddress, {}),
    );
    await bare.close();
    return [
      {
        name: `GET /me (${statements.length} statements) against bare Fastify`,
        unit: 'requests/s',
        ...measured,
        goal: '>= 0.50 of the baseline',
      },
    ];
  } finally {
    await union.end();
  }
}
