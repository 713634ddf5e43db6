import { createInterface, type Interface } from 'node:readline/promises';
import { stdin, stderr } from 'node:process';
import { Writable } from 'node:stream';
import { Problem } from '../shared/errors.js';

let piped: Promise<string[]> | undefined;

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

async function nextPipedLine(question: string): Promise<string> {
  piped ??= readAll();
  const line = (await piped).shift();
  if (line === undefined) throw new Problem(422, 'command.missing', { what: question });
  return line;
}

async function readAll(): Promise<string[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
}
