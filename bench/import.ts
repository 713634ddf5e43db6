import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type Figure, inTurn } from './figures.js';
import { type BenchUnion, startBenchUnion } from './union.js';

const rows = 50_000;
const rounds = 5;
const head =
  'timestamp,employer,site,job title,pay,pay basis,hours per week,start date,last raise,dental,drug plan,sick days,vacation,covered,gender,age,comments,participant';
const columns = head.split(',').length;

/** 50,000 synthetic answers as a web form exports them: about 9 MB. */
function sheet(): Buffer {
  const lines = [head];
  for (let at = 0; at < rows; at += 1) {
    const day = 1 + (at % 28);
    const pay = `${15 + (at % 20)}.${at % 2 === 0 ? '50' : '00'}`;
    lines.push(
      `2026-10-${String(day).padStart(2, '0')} 12:${String(at % 60).padStart(2, '0')},Agency ${at % 40},Site ${at % 90},` +
        `class ${at % 12},$${pay}/hr,hour,${20 + (at % 20)},2021-09-${String(day).padStart(2, '0')},${2015 + (at % 10)},` +
        `yes,no,not sure,yes,no,woman,${20 + (at % 45)},"A remark of person ${at}, with a comma",person ${at}`,
    );
  }
  return Buffer.from(`${lines.join('\n')}\n`);
}

/** Rows a second of our import, and of `csv-parse` whose records go into a table of text through COPY. */
export async function measure(): Promise<Figure[]> {
  const union = await startBenchUnion();
  const file = sheet();
  try {
    const token = await union.token('organizer');
    await imported(union, token, file);
    await copied(union.databaseUrl, file);
    const figure = await inTurn(
      rounds,
      () => imported(union, token, file),
      () => copied(union.databaseUrl, file),
    );
    return [
      { name: 'import of 50,000 CSV rows', unit: 'rows/s', ...figure, goal: '>= 0.40 of csv-parse to COPY' },
    ];
  } finally {
    await union.end();
  }
}

/** From the upload to the finished report. */
async function imported({ address }: BenchUnion, token: string, file: Buffer): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  const made = await fetch(`${address}/api/v1/wage-surveys`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Bench (synthetic)', opensOn: '2020-01-01', closesOn: '2099-01-01' }),
  });
  const survey = (await made.json()) as { id: string };
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(file)]), 'answers.csv');
  const began = performance.now();
  const sent = await fetch(`${address}/api/v1/wage-surveys/${survey.id}/imports`, {
    method: 'POST',
    headers,
    body: form,
  });
  const location = sent.headers.get('location');
  if (sent.status !== 202 || location === null) throw new Error(`not taken: ${sent.status}`);
  for (;;) {
    const progress = (await (await fetch(address + location, { headers })).json()) as {
      state: string;
      counts: { accepted: number };
    };
    if (progress.state === 'finished') {
      if (progress.counts.accepted !== rows) throw new Error(`accepted ${progress.counts.accepted}`);
      return rate(began);
    }
    if (progress.state === 'failed') throw new Error('the import failed');
    await pause(10);
  }
}

async function copied(databaseUrl: string, file: Buffer): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const names = Array.from({ length: columns }, (_, at) => `c${at}`);
    await client.query(`CREATE TABLE bench_copy (${names.map((name) => `${name} text`).join(', ')})`);
    const began = performance.now();
    const into = client.query(copyFrom('COPY bench_copy FROM STDIN'));
    await pipeline(Readable.from([file]), parse({ from_line: 2 }), lines(), into);
    if (!into.writableFinished) await once(into, 'finish');
    return rate(began);
  } finally {
    await client.query('DROP TABLE IF EXISTS bench_copy');
    await client.end();
  }
}

/** Records as the text format of COPY. */
function lines(): Transform {
  return new Transform({
    writableObjectMode: true,
    transform(record: string[], _encoding, done) {
      done(null, `${record.map((cell) => cell.replace(/[\\\n\r\t]/g, '\\$&')).join('\t')}\n`);
    },
  });
}

function rate(began: number): number {
  return rows / ((performance.now() - began) / 1000);
}
