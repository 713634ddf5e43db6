import type { ChildProcess } from 'node:child_process';

/** Types back each paper share that the program shows, as a script may; returns them as they were shown. */
export function typeSharesBack(child: ChildProcess, typed = (share: string): string => share): string[] {
  const shown: string[] = [];
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
    const blocks = [...said.matchAll(/^Share \d of 3, set \w{3}\n((?: {2}.+\n){4})/gm)];
    for (const [, block = ''] of blocks.slice(shown.length)) {
      const share = block.trim().replace(/\s+/g, '-');
      shown.push(share);
      child.stdin?.write(`${typed(share)}\n`);
    }
  });
  return shown;
}
