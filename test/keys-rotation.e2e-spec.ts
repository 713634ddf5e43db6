import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asProgram } from '../src/database/reach.js';
import { KeysInChange } from '../src/keys/change.js';
import { Keyring } from '../src/keys/keyring.js';
import { masterFromShares, sharesOf } from '../src/keys/paper-shares.js';
import type { SealedTable } from '../src/keys/sealed-table.js';
import { sealedTables } from '../src/sealed-tables.js';
import { type DataKey, type SealedPlace, unseal } from '../src/shared/sealing.js';
import { WorkerSeals } from '../src/workers/worker-seals.js';
import { sealedWriters, type Writing } from './support/sealed-writers.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

/** One sealed value, where it stands, and whose key seals it. */
interface Value {
  table: string;
  column: string;
  where: string;
  owner: string;
  row: string;
  sealed: Buffer;
}

function opens(key: DataKey, place: SealedPlace, sealed: Buffer): boolean {
  try {
    unseal(key, place, sealed);
    return true;
  } catch {
    return false;
  }
}

describe('a change of keys', () => {
  let union: TestUnion;
  let secretary: Person;
  let member: Person;
  let before: Value[];
  let canaries = 0;

  beforeAll(async () => {
    union = await startUnion();
    secretary = await union.person('sol', ['secretary']);
    const steward = await union.person('sasha', ['steward']);
    const organizer = await union.person('olive', ['organizer']);
    member = await union.person('robin');
    const canary = (): string => `canary${(canaries += 1)}word`;
    const writing: Writing = { union, secretary, steward, organizer, member, canary };
    for (const { write } of sealedWriters) await write(writing);
    const { headers } = await member.get('/api/v1/me/profile');
    const profile = { email: 'Robin@Example.org' };
    await member.send('PATCH', '/api/v1/me/profile', profile, { 'if-match': headers.get('etag') ?? '' });
    before = await sealedNow();
  });
  afterAll(() => union.end());

  const ofTable = ({ table, key, sealed, indexes, owner, row }: SealedTable): string[] =>
    [...sealed, ...Object.keys(indexes ?? {})].map(
      (column) => `SELECT '${table}' AS table, '${column}' AS column, ${column} AS sealed,
         ${sealed.includes(column) ? owner : `''`} AS owner, coalesce((${row})::text, '') AS row,
         format('(${Object.keys(key).join(', ')}) = (${Object.keys(key)
           .map(() => '%L')
           .join(
             ', ',
           )})', ${Object.keys(key).join(', ')}) AS where FROM ${table} WHERE length(${column}) > 0`,
    );
  const sealedNow = (): Promise<Value[]> =>
    union.db.query<Value[]>(sealedTables.flatMap(ofTable).join(' UNION ALL '));

  function keyFor(keyring: Keyring, owner: string): Promise<DataKey | null> {
    const [kind, name] = owner.split(/:(.*)/s);
    if (kind === 'purpose' && name) return keyring.purpose(name);
    return kind === 'while locked' && name ? keyring.sealingWhileLocked(name) : keyring.find(owner);
  }

  it('goes through every sealed column and every keyed index of the database', async () => {
    const columns = await union.db.query<{ name: string }[]>(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND data_type = 'bytea'
         AND (column_name LIKE '%sealed' OR column_name LIKE '%\\_index' OR table_name || column_name IN ('wage_survey_importsfile_hash', 'bank_linesmark'))
       ORDER BY 1`,
    );
    const listed = sealedTables.flatMap(({ table, sealed, indexes }) =>
      [...sealed, ...Object.keys(indexes ?? {})].map((column) => `${table}.${column}`),
    );
    expect(listed.sort()).toEqual(columns.map(({ name }) => name));
  });

  it('is guarded in the database on each of these tables', async () => {
    const guarded = await union.db.query<{ name: string; columns: string[] }[]>(
      `SELECT t.tgrelid::regclass::text AS name, array_agg(a.attname::text ORDER BY a.attname) AS columns
       FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid AND p.proname = 'refuse_gone_key'
       JOIN pg_attribute a ON a.attrelid = t.tgrelid AND a.attnum = ANY(t.tgattr::int2[]) GROUP BY 1 ORDER BY 1`,
    );
    const wanted = sealedTables
      .map(({ table, sealed, indexes }) => ({
        name: table,
        columns: [...sealed, ...Object.keys(indexes ?? {})].sort(),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    expect(guarded).toEqual(wanted);
  });

  it('seals everything anew while the program serves, and leaves nothing to the earlier shares', async () => {
    const served = union.app.get(Keyring);
    const [first, second] = await sharesOf((await served.keys()).master.bytes);
    const contact = `/api/v1/workers/${member.workerId}/contact`;
    const read = await secretary.get(contact);
    const command = await Keyring.open(served.dir, { create: false });
    const change = new KeysInChange(union.db, command, sealedTables);
    const stale = (await served.find(`worker:${member.workerId}`))!;
    await change.begin();
    expect((await secretary.get(contact)).body).toEqual(read.body);
    await asProgram(() => change.reseal(() => undefined));
    expect((await secretary.get(contact)).body).toEqual(read.body);
    const shares = await sharesOf(await change.newMaster());
    await change.finish(null);
    expect((await secretary.get(contact)).body).toEqual(read.body);
    expect((await served.keys()).generation).toBe(2);
    expect((await served.keys()).next).toBeNull();
    expect(stale.generation).toBe(1);
    const old = await masterFromShares([first!.text, second!.text]);
    expect(await served.isMaster(old)).toBe(false);
    const fresh = await masterFromShares([shares[0]!.text, shares[2]!.text]);
    expect(await served.isMaster(fresh)).toBe(true);
    for (const { table, sealed } of sealedTables) {
      for (const column of sealed) {
        const [left] = await asProgram(() =>
          union.db.query<{ count: number }[]>(
            `SELECT count(*)::int AS count FROM ${table} WHERE get_byte(${column}, 0) <> 2`,
          ),
        );
        expect([table, column, left?.count]).toEqual([table, column, 0]);
      }
    }
  });

  it('finds by the same address who was found before', async () => {
    const index = await union.app.get(WorkerSeals).emailIndex('robin@example.org');
    const found = await union.db.query<unknown[]>('SELECT id FROM workers WHERE email_index = $1', [index]);
    expect(found).toEqual([{ id: member.workerId }]);
    const addresses = await union.db.query<{ address_index: Buffer; address_sealed: Buffer; id: string }[]>(
      'SELECT id, address_sealed, address_index FROM delivery_addresses',
    );
    expect(addresses).not.toEqual([]);
    for (const { id, address_sealed: sealed, address_index: kept } of addresses) {
      const { key, index: addressIndex } = await union.app.get(Keyring).delivery();
      const place = { table: 'delivery_addresses', column: 'address_sealed', row: id };
      expect(addressIndex.of('delivery_addresses.address', unseal(key, place, sealed).toString())).toEqual(
        kept,
      );
    }
  });

  it('refuses every value from before, and of every other generation, in the database', async () => {
    const tables = new Set(before.map(({ table, column }) => `${table}.${column}`));
    expect(tables.size).toBeGreaterThan(10);
    const accepted: string[] = [];
    const gone = 'no such row any more';
    let refused = 0;
    for (const { table, column, where, sealed } of before) {
      for (const generation of [sealed[0]!, 0, 3, 255]) {
        const stale = Buffer.concat([Buffer.of(generation), sealed.subarray(1)]);
        // an upload that was read meanwhile is gone: then no row is changed
        const refusal = await union.db
          .query<[unknown, number]>(`UPDATE ${table} SET ${column} = $1 WHERE ${where}`, [stale])
          .then(
            ([, rows]) => (rows === 0 ? gone : 'accepted'),
            (error: unknown) => String(error),
          );
        if (refusal === gone) continue;
        refused += 1;
        if (!refusal.includes('sealed with a key that is gone')) {
          accepted.push(`${table}.${column} of generation ${generation}: ${refusal}`);
        }
      }
    }
    expect(accepted).toEqual([]);
    expect(refused).toBeGreaterThan(4 * 10);
  });

  it('opens no value from before, whichever generation it says it is of', async () => {
    const keyring = union.app.get(Keyring);
    const opened: string[] = [];
    let tries = 0;
    for (const { table, column, row, owner, sealed } of before) {
      const key = owner === '' ? null : await keyFor(keyring, owner);
      if (!key) continue;
      for (let generation = 0; generation < 256; generation += 1) {
        const stale = Buffer.concat([Buffer.of(generation), sealed.subarray(1)]);
        tries += 1;
        if (opens(key, { table, column, row }, stale)) {
          opened.push(`${table}.${column} of generation ${generation}`);
        }
      }
    }
    expect(tries).toBeGreaterThan(256 * 10);
    expect(opened).toEqual([]);
  });

  it('refuses what somebody still seals with a key from before', async () => {
    const late = asProgram(() =>
      union.db.query(`UPDATE workers SET notes_sealed = '\\x01aa' WHERE id = $1`, [member.workerId]),
    );
    await expect(late).rejects.toThrow('sealed with a key that is gone');
  });
});
