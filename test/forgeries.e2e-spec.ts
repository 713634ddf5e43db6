import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { roles } from '../src/shared/actor.js';
import { accessMatrix, type Line } from './support/access-matrix.js';
import { type RawAnswer, sendRaw } from './support/raw-request.js';
import { reachedHeader, StopBehindTheGuard } from './support/router.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const isPage = ({ path }: Line): boolean => !path.startsWith('/api/') && !path.startsWith('/health/');
const changes = accessMatrix.filter(({ method }) => method !== 'GET');
const forms = changes.filter(isPage);
const commands = changes.filter((line) => !isPage(line));

describe('a request that another site makes a signed-in browser send', () => {
  let union: TestUnion;
  let officer: Person;
  let port: string;

  beforeAll(async () => {
    union = await startUnion({}, (app) => void app.useGlobalInterceptors(new StopBehindTheGuard()));
    officer = await union.person('casey', [...roles]);
    port = new URL(union.address).port;
  });
  afterAll(() => union.end());

  /** What a browser says of such a request, by how it was made. */
  const forgeries: Record<string, () => string[]> = {
    'a form on another site': () => ['origin', 'https://elsewhere.example', 'sec-fetch-site', 'cross-site'],
    'a form in a sandboxed frame': () => ['origin', 'null', 'sec-fetch-site', 'cross-site'],
    'an old browser that says nothing': () => [],
    'a form on a neighbouring host': () => [
      'origin',
      `http://evil.127.0.0.1:${port}`,
      'sec-fetch-site',
      'same-site',
    ],
    'a form on another port of the same host': () => ['origin', `http://127.0.0.1:${Number(port) - 1}`],
    'a form whose address only begins like ours': () => ['origin', `${union.address}.elsewhere.example`],
    'a form that names us as the page before': () => ['referer', `${union.address}/p`, 'origin', 'null'],
  };

  it.each(Object.keys(forgeries))('changes nothing on a page: %s', async (name) => {
    expect(forms.length).toBeGreaterThan(5);
    for (const line of forms) {
      const headers = [
        ...['cookie', `session=${officer.token}`, 'content-type', 'application/x-www-form-urlencoded'],
        ...forgeries[name]!(),
      ];
      const answer = await send(line, headers, 'a=b');
      expect([line.path, reached(answer)]).toEqual([line.path, undefined]);
    }
  });

  it('changes nothing through the API, which no cookie opens', async () => {
    for (const line of commands.filter(({ who }) => who !== 'anyone')) {
      for (const forgery of Object.values(forgeries)) {
        const headers = ['cookie', `session=${officer.token}`, 'content-type', 'text/plain', ...forgery()];
        expect([line.path, reached(await send(line, headers, '{}'))]).toEqual([line.path, undefined]);
      }
    }
  });

  it('is told from a form of our own page', async () => {
    for (const line of forms) {
      const headers = ['cookie', `session=${officer.token}`, 'origin', union.address];
      expect([line.path, reached(await send(line, headers, ''))]).toEqual([
        line.path,
        `${line.method} ${line.path}`,
      ]);
    }
  });

  function send({ method, path }: Line, headers: string[], body: string): Promise<RawAnswer> {
    const address = path.replace(/:\w+/g, () => randomUUID()).replace('*', 'anything');
    return sendRaw(union.address, { method, path: address, headers, body });
  }

  function reached({ headers }: RawAnswer): string | undefined {
    return headers[reachedHeader] as string | undefined;
  }
});
