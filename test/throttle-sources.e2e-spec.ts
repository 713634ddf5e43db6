import { describe, expect, it } from '@jest/globals';
import { tryOnPage } from './support/page-sign-in.js';
import { startUnion } from './support/union.js';

/** How many of eight tries were let through to the passphrase: five of one source, all of eight. */
async function letThrough(
  environment: NodeJS.ProcessEnv,
  forwardedFor: (place: number) => string | undefined,
): Promise<number> {
  const union = await startUnion(environment);
  try {
    await union.person('robin');
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, place) => {
        const from = forwardedFor(place);
        const tried = { name: 'robin', passphrase: 'not the passphrase at all' };
        return tryOnPage(union, { ...tried, ...(from === undefined ? {} : { from }) });
      }),
    );
    return answers.filter(({ status }) => status === 401).length;
  } finally {
    await union.end();
  }
}

const one = { TRUST_PROXY: '127.0.0.1' };
const two = { TRUST_PROXY: '127.0.0.1, 10.0.0.7' };

describe('where a try comes from', () => {
  it('is the connection itself when no proxy is trusted, whatever is claimed', async () => {
    expect(await letThrough({}, (place) => `203.0.113.${place}`)).toBe(5);
  });

  it('is what the one trusted proxy says', async () => {
    expect(await letThrough(one, (place) => `203.0.113.${place}`)).toBe(8);
  });

  it('is not what somebody claims in front of the one trusted proxy', async () => {
    expect(await letThrough(one, (place) => `198.51.100.${place}, 203.0.113.1`)).toBe(5);
  });

  it('is behind both of two trusted proxies', async () => {
    expect(await letThrough(two, (place) => `203.0.113.${place}, 10.0.0.7`)).toBe(8);
  });

  it('is not what somebody claims in front of two trusted proxies', async () => {
    expect(await letThrough(two, (place) => `198.51.100.${place}, 203.0.113.1, 10.0.0.7`)).toBe(5);
  });

  it('is not a proxy that nobody trusts', async () => {
    expect(await letThrough(one, (place) => `203.0.113.${place}, 10.0.0.7`)).toBe(5);
  });

  it('is the whole /64 of an IPv6 address', async () => {
    expect(await letThrough(one, (place) => `2001:db8:1:2:${place}::9`)).toBe(5);
    expect(await letThrough(one, (place) => `2001:db8:1:${place}::9`)).toBe(8);
  });
});
