import { type RawAnswer, sendRaw } from './raw-request.js';
import type { TestUnion } from './union.js';

/** One try on the page, as a browser sends it: from a forwarded address, with the cookies it has. */
export async function tryOnPage(
  union: TestUnion,
  tried: { name: string; passphrase: string; from?: string; cookies?: string },
): Promise<RawAnswer> {
  const { name, passphrase, from, cookies } = tried;
  return sendRaw(union.address, {
    method: 'POST',
    path: '/p/sign-in',
    headers: [
      ...['content-type', 'application/x-www-form-urlencoded', 'origin', union.address],
      ...(from ? ['x-forwarded-for', from] : []),
      ...(cookies ? ['cookie', cookies] : []),
    ],
    body: new URLSearchParams({ name, passphrase }).toString(),
  });
}

/** `name=value` of the cookies that an answer sets. */
export function cookiesOf({ headers }: RawAnswer): string[] {
  return [headers['set-cookie'] ?? []].flat().map((cookie) => cookie.split(';')[0] ?? '');
}
