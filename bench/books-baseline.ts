import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { firstDayOf } from '../src/shared/months.js';

export const firstMonth = 2024 * 12 + 10;
export const cents = 2200;

interface Sheet {
  members: number;
  months: number;
  /** an entry for each month; otherwise one for all months of a member */
  isMoney: boolean;
}

/** The same rows as one would write them by hand, in one transaction; no file is read, nobody matched, nothing sealed. */
export async function copied(databaseUrl: string, { members, months, isMoney }: Sheet): Promise<number> {
  const people = Array.from({ length: members }, () => ({ worker: randomUUID(), membership: randomUUID() }));
  const paid = people.flatMap(({ membership }) =>
    Array.from({ length: months }, (_, month) => ({
      membership,
      entry: randomUUID(),
      on: firstDayOf(firstMonth + month),
    })),
  );
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const now = new Date().toISOString();
  // COPY itself cannot write where row-level security is in force
  const copy = async (into: string, lines: Iterable<string>): Promise<void> => {
    const [table = '', columns = ''] = into.replace(')', '').split(' (');
    await client.query(
      `CREATE TEMP TABLE staged ON COMMIT DROP AS SELECT ${columns} FROM ${table} WITH NO DATA`,
    );
    await pipeline(Readable.from(chunked(lines)), client.query(copyFrom('COPY staged FROM STDIN')));
    await client.query(`INSERT INTO ${into} SELECT * FROM staged`);
    await client.query('DROP TABLE staged');
  };
  const began = performance.now();
  try {
    await client.query(`SET kitroom.everything = 'on'`);
    await client.query('BEGIN');
    await copy(
      'workers (id, chosen_name, name_key, created_at)',
      people.map(({ worker }) => `${worker}\tBaseline\tbaseline\t${now}`),
    );
    await copy(
      'memberships (id, worker_id, created_at)',
      people.map((one) => `${one.membership}\t${one.worker}\t${now}`),
    );
    await copy(
      'membership_events (membership_id, kind, happened_on, recorded_at)',
      people.map(({ membership }) => `${membership}\tinitiated\t${firstDayOf(firstMonth)}\t${now}`),
    );
    if (isMoney) {
      await copy(
        'ledger_entries (id, kind, happened_on, recorded_at)',
        paid.map(({ entry, on }) => `${entry}\tbrought\t${on}\t${now}`),
      );
      await copy(
        'ledger_transfers (entry_id, place, debit, credit, amount_cents, happened_on)',
        paid.map(({ entry, on }) => `${entry}\t1\tequity:opening\tincome:dues:0\t${cents}\t${on}`),
      );
      await copy(
        'dues_payments (entry_id, membership_id, amount_cents, received_on)',
        paid.map(({ entry, membership, on }) => `${entry}\t${membership}\t${cents}\t${on}`),
      );
    } else await oneEntryEach(copy, paid, months, now);
    await copy(
      'dues_months (membership_id, month, turn, entry_id, from_on, recorded_at, tier, amount_cents)',
      paid.map(
        ({ entry, membership, on }) => `${membership}\t${on}\t1\t${entry}\t${on}\t${now}\tregular\t${cents}`,
      ),
    );
    await client.query('COMMIT');
    return members / ((performance.now() - began) / 1000);
  } finally {
    await client.end();
  }
}

interface Paid {
  membership: string;
  entry: string;
  on: string;
}

/** Coverage without money: the months of one member share an entry. */
async function oneEntryEach(
  copy: (into: string, lines: Iterable<string>) => Promise<void>,
  paid: Paid[],
  months: number,
  now: string,
): Promise<void> {
  paid.forEach((each, place) => (each.entry = paid[place - (place % months)]!.entry));
  const firsts = paid.filter((_, place) => place % months === 0);
  const sum = cents * months;
  await copy(
    'ledger_entries (id, kind, happened_on, recorded_at)',
    firsts.map(({ entry, on }) => `${entry}\tbrought\t${on}\t${now}`),
  );
  await copy(
    'ledger_transfers (entry_id, place, debit, credit, amount_cents, happened_on)',
    firsts.map(({ entry, on }) => `${entry}\t1\tequity:opening\tequity:paid-before\t${sum}\t${on}`),
  );
  await copy(
    'dues_payments (entry_id, membership_id, amount_cents, received_on)',
    firsts.map(({ entry, membership, on }) => `${entry}\t${membership}\t${sum}\t${on}`),
  );
}

function* chunked(lines: Iterable<string>): Generator<string> {
  let text = '';
  for (const line of lines) {
    text += `${line}\n`;
    if (text.length < 65_536) continue;
    yield text;
    text = '';
  }
  yield text;
}
