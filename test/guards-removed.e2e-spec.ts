import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ModulesContainer, Reflector } from '@nestjs/core';
import { randomUUID } from 'node:crypto';
import { type Access, accessKey } from '../src/shared/access.js';
import { roles } from '../src/shared/actor.js';
import { accessMatrix, type Line } from './support/access-matrix.js';
import { sendRaw } from './support/raw-request.js';
import { reachedHeader, StopBehindTheGuard } from './support/router.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const anyone: Access = { kind: 'anyone' };
const signedIn: Access = { kind: 'signed-in' };

/**
 * Does the matrix notice a route that lost its guard? Each is taken away in turn, for one request, and the one who
 * may not must then get through: so the matrix, which looks for exactly this, would fail.
 */
describe('a route that lost its guard', () => {
  let union: TestUnion;
  let member: Person;
  let removed: { route: string; left: Access | undefined } | null = null;

  beforeAll(async () => {
    union = await startUnion({}, (app) => {
      app.useGlobalInterceptors(new StopBehindTheGuard());
      for (const module of app.get(ModulesContainer).values())
        for (const { instance } of module.providers.values())
          if (instance instanceof Reflector) loosen(instance);
    });
    member = await union.person('robin');
  });
  afterAll(() => union.end());

  it('lets a stranger in, and is noticed', async () => {
    const unnoticed: string[] = [];
    for (const line of accessMatrix.filter(({ who }) => who !== 'anyone')) {
      removed = { route: `${line.method} ${line.path}`, left: anyone };
      if (!(await reached(line, null))) unnoticed.push(removed.route);
    }
    removed = null;
    expect(unnoticed).toEqual([]);
  });

  it('lets in a member without a mandate, and is noticed', async () => {
    const unnoticed: string[] = [];
    for (const line of accessMatrix.filter(({ who }) => typeof who !== 'string')) {
      expect([line.path, await reached(line, member.token)]).toEqual([line.path, false]);
      removed = { route: `${line.method} ${line.path}`, left: signedIn };
      if (!(await reached(line, member.token))) unnoticed.push(removed.route);
      removed = null;
    }
    expect(unnoticed).toEqual([]);
  });

  it('that declares nothing is open to nobody, whatever they hold', async () => {
    const officer = await union.person('casey', [...roles]);
    const open: string[] = [];
    for (const line of accessMatrix) {
      removed = { route: `${line.method} ${line.path}`, left: undefined };
      if (await reached(line, officer.token)) open.push(removed.route);
    }
    removed = null;
    expect(open).toEqual([]);
  });

  /** The guard asks here what a route declares: one route is given another answer. */
  function loosen(reflector: Reflector): void {
    const asked = reflector.getAllAndOverride.bind(reflector) as (
      key: unknown,
      targets: unknown[],
    ) => unknown;
    const answer = (key: unknown, targets: { name: string }[]): unknown => {
      const declared = asked(key, targets);
      return key === accessKey && removed && declared ? removed.left : declared;
    };
    reflector.getAllAndOverride = answer as typeof reflector.getAllAndOverride;
  }

  async function reached(line: Line, token: string | null): Promise<boolean> {
    const isPage = !line.path.startsWith('/api/');
    const path = line.path.replace(/:\w+/g, () => randomUUID()).replace('*', 'anything');
    const carried = isPage ? ['cookie', `session=${token}`] : ['authorization', `Bearer ${token}`];
    const headers = ['origin', union.address, ...(token ? carried : [])];
    const answer = await sendRaw(union.address, { method: line.method, path, headers });
    return answer.headers[reachedHeader] === `${line.method} ${line.path}`;
  }
});
