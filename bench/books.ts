import { readFile, writeFile } from 'node:fs/promises';
import { asProgram } from '../src/database/reach.js';
import { AccountsService, MandatesService, SessionsService } from '../src/identity/index.js';
import { operator } from '../src/shared/actor.js';
import { firstDayOf } from '../src/shared/months.js';
import { WorkersService } from '../src/workers/index.js';
import { DataSource } from 'typeorm';
import { cents, copied, firstMonth } from './books-baseline.js';
import type { Figure } from './figures.js';
import { type BenchUnion, startBenchUnion } from './union.js';

/** Members, and months paid by each, of the two sheets that unions have. */
const withPayments = { members: 10_000, months: 24 };
const paidThrough = { members: 100_000, months: 24 };

/** Members a second: an earlier book against COPY into the same tables, with their indexes, keys and triggers. */
export async function measure(): Promise<Figure[]> {
  const union = await startBenchUnion();
  try {
    const people = {
      treasurer: await officer(union, 'treasurer'),
      secretary: await officer(union, 'secretary'),
    };
    const peak = await watchMemory();
    const ours = await brought(union, people, paymentsSheet(), withPayments.members);
    const through = await brought(union, people, throughSheet(), paidThrough.members);
    const most = await peak();
    const baseline = await copied(union.databaseUrl, { ...withPayments, isMoney: true });
    const baselineThrough = await copied(union.databaseUrl, { ...paidThrough, isMoney: false });
    return [
      figure('earlier book, 24 payments each', ours, baseline),
      figure('earlier book, paid through', through, baselineThrough),
      {
        ...{ name: 'earlier book, peak memory', unit: 'MB', ours: most, baseline: null, ratio: null },
        goal: '<= 400',
      },
    ];
  } finally {
    await union.end();
  }
}

function figure(name: string, ours: number, baseline: number): Figure {
  return { name, unit: 'members/s', ours, baseline, ratio: ours / baseline, goal: '>= 2000 members/s' };
}

/** @returns the token of somebody who holds the office */
async function officer(union: BenchUnion, role: 'treasurer' | 'secretary'): Promise<string> {
  const { app } = union;
  const actor = operator(new Date().toISOString().slice(0, 10));
  await asProgram(async () => {
    const workerId = await app.get(WorkersService).add(actor, { chosenName: `Bench ${role} (synthetic)` });
    const account = { signInName: `bench-${role}`, passphrase: `the passphrase of a ${role}`, workerId };
    await app.get(AccountsService).create(actor, account);
    const { manager } = app.get(DataSource);
    const mandate = {
      workerId,
      scopeKind: 'union' as const,
      scopeId: null,
      fromOn: '2020-01-01',
      untilOn: null,
    };
    await app.get(MandatesService).give(manager, actor, { ...mandate, role });
  });
  return asProgram(async () => {
    const account = await app.get(AccountsService).named(`bench-${role}`);
    return (await app.get(SessionsService).open(account, 'sign-in', 1, { secondFactor: true })).token;
  });
}

function paymentsSheet(): Buffer {
  const lines = ['Member #,Name,Date,Amount,Month'];
  for (let month = 0; month < withPayments.months; month += 1) {
    const day = firstDayOf(firstMonth + month);
    for (let member = 1; member <= withPayments.members; member += 1)
      lines.push(
        `${1_000_000 + member},Payer ${member} (synthetic),${day},${(cents / 100).toFixed(2)},${day.slice(0, 7)}`,
      );
  }
  return Buffer.from(lines.join('\n'));
}

function throughSheet(): Buffer {
  const lines = ['Member #,Name,E-mail,Joined,Level,Paid through'];
  const [from, until] = [firstDayOf(firstMonth), firstDayOf(firstMonth + paidThrough.months - 1).slice(0, 7)];
  for (let member = 1; member <= paidThrough.members; member += 1)
    lines.push(
      `${2_000_000 + member},Member ${member} (synthetic),m${member}@example.org,${from},regular,${until}`,
    );
  return Buffer.from(lines.join('\n'));
}

interface Officers {
  treasurer: string;
  secretary: string;
}

interface Report {
  file: { digest: string };
  brought?: { initiated: number };
}

/** From the upload to the answer: all of it is in the book then. That a second person lets it in is not counted. */
async function brought(
  { address }: BenchUnion,
  { treasurer, secretary }: Officers,
  sheet: Buffer,
  members: number,
): Promise<number> {
  const send = async (token: string, path: string, body: BodyInit, type?: string): Promise<unknown> => {
    const headers = { authorization: `Bearer ${token}`, ...(type ? { 'content-type': type } : {}) };
    const answer = await fetch(`${address}/api/v1/${path}`, { method: 'POST', headers, body });
    const text = await answer.text();
    if (answer.status >= 300) throw new Error(`${answer.status} ${text.slice(0, 500)}`);
    return text === '' ? null : JSON.parse(text);
  };
  const upload = async (settings: object): Promise<Report> => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(sheet)]), 'book.csv');
    form.set('settings', JSON.stringify(settings));
    return (await send(treasurer, 'book-imports', form)) as Report;
  };
  const looked = await upload({ dryRun: true });
  const payload = { digest: looked.file.digest, ...looked.brought };
  const wish = JSON.stringify({ kind: 'book-import', payload });
  const { id } = (await send(treasurer, 'proposals', wish, 'application/json')) as { id: string };
  await send(secretary, `proposals/${id}/approval`, '{}', 'application/json');
  const began = performance.now();
  const report = await upload({});
  if (report.brought?.initiated !== members) throw new Error(JSON.stringify(report).slice(0, 500));
  return members / ((performance.now() - began) / 1000);
}

/** Peak resident memory of this process from now on, in MB: the kernel's own mark. */
async function watchMemory(): Promise<() => Promise<number>> {
  await writeFile('/proc/self/clear_refs', '5').catch(() => undefined);
  return async () => {
    const status = await readFile('/proc/self/status', 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  };
}
