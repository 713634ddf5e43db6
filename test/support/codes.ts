import { generate } from 'otplib';
import type { Person, TestUnion } from './union.js';

/** The code of an authenticator app, `steps` half minutes from now. */
export function codeOf(union: TestUnion, secret: string, steps = 0): Promise<string> {
  return generate({ secret, epoch: Math.floor(union.clock.instant.getTime() / 1000) + 30 * steps });
}

/** Half a minute later the app shows another code. */
export function wait(union: TestUnion, seconds = 30): void {
  union.clock.instant = new Date(union.clock.instant.getTime() + seconds * 1000);
}

/** Sets up an app for somebody signed in: its secret, and the recovery codes. */
export async function enrolTotp(
  union: TestUnion,
  person: Person,
): Promise<{ secret: string; recoveryCodes: string[] }> {
  const begun = await person.post<{ secret: string }>('/api/v1/me/factors/totp', {
    passphrase: person.passphrase,
  });
  const code = await codeOf(union, begun.body.secret);
  const confirmed = await person.post<{ recoveryCodes: string[] }>('/api/v1/me/factors/totp/confirmation', {
    code,
  });
  if (confirmed.status !== 201) throw new Error(begun.text + confirmed.text);
  wait(union);
  return { secret: begun.body.secret, recoveryCodes: confirmed.body.recoveryCodes };
}
