import { hash, verify } from '@node-rs/argon2';

/** OWASP's recommendation for argon2id (the package's default algorithm): 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const leastPassphraseLength = 12;

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
