import { stdin, stdout } from 'node:process';
import { type PaperShare, readShare, sharesNeeded, sharesOf } from '../keys/paper-shares.js';
import { recordShares } from '../keys/share-record.js';
import { Problem } from '../shared/errors.js';
import { say } from '../shared/messages/index.js';
import { ask } from './prompt.js';

const clearScreen = '\u001b[2J\u001b[3J\u001b[H';

/** Shows three shares of the master key one after the other; each is typed back from its paper. */
export async function handOutShares(dir: string, master: Buffer, now: Date): Promise<void> {
  stdout.write(
    'The master key comes on three papers, for three people. Any two restore it; one alone tells nothing.\n' +
      'Write each down by hand, with its number. Nobody photographs one, and no two stay in one place.\n\n',
  );
  const shares = await sharesOf(master);
  for (const share of shares) {
    stdout.write(`Share ${share.number} of ${shares.length}, set ${share.set}\n${lined(share.text)}\n\n`);
    if (stdin.isTTY) {
      await ask('Written down? Press Enter; the screen is then cleared');
      stdout.write(clearScreen);
    }
    await typedBack(share);
  }
  await recordShares(dir, { set: shares[0]!.set, madeAt: now.toISOString() });
}

/** As many shares as restore the master key, as they were typed. */
export async function askShares(): Promise<string[]> {
  const typed: string[] = [];
  for (let number = 1; number <= sharesNeeded; number += 1) typed.push(await ask(`Paper share ${number}`));
  return typed;
}

/** On a terminal until it is right; a script has one try. */
async function typedBack(share: PaperShare): Promise<void> {
  for (;;) {
    try {
      const typed = readShare(await ask(`Share ${share.number}, typed from the paper`));
      if (typed.text === share.text) return;
      const { number, set } = typed;
      throw new Problem(422, 'keys.another_share', { found: number, set, wanted: share.number });
    } catch (error) {
      if (!stdin.isTTY || !(error instanceof Problem)) throw error;
      stdout.write(`${say('en', error.code, error.values)}\n`);
    }
  }
}

/** Four groups a line. */
function lined(text: string): string {
  const groups = text.split('-');
  return [0, 4, 8, 12].map((from) => `  ${groups.slice(from, from + 4).join('  ')}`).join('\n');
}
