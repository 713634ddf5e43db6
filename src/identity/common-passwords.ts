import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const digits = 10;

let fingerprints: ReadonlySet<string> | undefined;

/** Whether a text in lower case is on the list in `data/common-passwords.txt`; wrong once in fifty million. */
export function isCommonPassword(text: string): boolean {
  fingerprints ??= new Set(
    readFileSync(new URL('./data/common-passwords.txt', import.meta.url), 'utf8').split('\n'),
  );
  return fingerprints.has(createHash('sha256').update(text).digest('hex').slice(0, digits));
}
