import { createInterface, type Interface } from 'node:readline/promises';
import { stdin, stderr } from 'node:process';
import { Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from '../shared/errors.js';

/** A remote shell may hold its pipe open for ever. */
const longestWaitMs = 60_000;

let piped: AsyncIterator<string, undefined> | undefined;

/** Asks on the terminal; from a pipe, takes the next line. */
export async function ask(question: string): Promise<string> {
  if (!stdin.isTTY) return nextPipedLine(question);
  return withTerminal(stderr, (terminal) => terminal.question(`${question}: `));
}

/** The same without showing what is typed. */
export async function askPassphrase(name: string): Promise<string> {
  const question = `Passphrase for ${name}`;
  if (!stdin.isTTY) return nextPipedLine(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const answer = await withTerminal(silent, (terminal) => {
    // the terminal shows nothing from here on: whoever answers at once is not shown either
    stderr.write(`${question} (not shown): `);
    return terminal.question('');
  });
  stderr.write('\n');
  return answer;
}

/** The same where perhaps nobody is there: null when no line comes through the pipe within a minute. */
export async function passphraseAtHand(name: string): Promise<string | null> {
  if (stdin.isTTY) return askPassphrase(name);
  const given = new AbortController();
  const late = wait(longestWaitMs, { done: true, value: undefined } as const, { signal: given.signal });
  late.catch(() => null);
  try {
    return (await Promise.race([pipedLines().next(), late])).value ?? null;
  } finally {
    given.abort();
  }
}

async function withTerminal<Result>(
  output: NodeJS.WritableStream,
  work: (terminal: Interface) => Promise<Result>,
): Promise<Result> {
  const terminal = createInterface({ input: stdin, output, terminal: true });
  try {
    return await work(terminal);
  } finally {
    terminal.close();
  }
}

/** Line by line: a script may first have to read what was printed. */
async function nextPipedLine(question: string): Promise<string> {
  const next = await pipedLines().next();
  if (next.done) throw new Problem(422, 'command.missing', { what: question });
  return next.value;
}

function pipedLines(): AsyncIterator<string, undefined> {
  return (piped ??= createInterface({ input: stdin })[Symbol.asyncIterator]());
}
