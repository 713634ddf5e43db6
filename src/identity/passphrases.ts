import { hash, verify } from '@node-rs/argon2';
import { Problem } from '../shared/errors.js';
import { isCommonPassword } from './common-passwords.js';
import { leastPassphraseLength, weaknessOf } from './passphrase.rules.js';

/** OWASP's recommendation for argon2id (the package's default algorithm): 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let nobodysHash: Promise<string> | undefined;

export function hashPassphrase(passphrase: string): Promise<string> {
  return hash(passphrase.normalize('NFKC'), cost);
}

/** Takes as long for an account that does not exist as for one that does. */
export async function isPassphrase(passphrase: string, passphraseHash: string | null): Promise<boolean> {
  nobodysHash ??= hashPassphrase('nobody has this passphrase');
  const right = await verify(passphraseHash ?? (await nobodysHash), passphrase.normalize('NFKC'));
  return right && passphraseHash !== null;
}

/**
 * @param names what must not be most of it: the union's outward name, the sign-in name, the chosen name
 * @throws Problem 422 `account.passphrase_too_short`, `account.passphrase_common`, `account.passphrase_named`
 */
export function refuseWeak(passphrase: string, names: readonly string[]): void {
  const weakness = weaknessOf(passphrase, names, isCommonPassword);
  if (weakness) throw new Problem(422, weakness, { least: leastPassphraseLength });
}
