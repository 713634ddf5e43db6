import { createInterface, type Interface } from 'node:readline/promises';
import { stdin, stderr } from 'node:process';
import { Writable } from 'node:stream';
import { Problem } from '../shared/errors.js';

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
  stderr.write(`${question} (not shown): `);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const answer = await withTerminal(silent, (terminal) => terminal.question(''));
  stderr.write('\n');
  return answer;
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
  piped ??= createInterface({ input: stdin })[Symbol.asyncIterator]();
  const next = await piped.next();
  if (next.done) throw new Problem(422, 'command.missing', { what: question });
  return next.value;
}
