import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asProgram } from '../src/database/reach.js';
import { KeysInChange } from '../src/keys/change.js';
import { Keyring } from '../src/keys/keyring.js';
import { masterFromShares, sharesOf } from '../src/keys/paper-shares.js';
import { sealedTables } from '../src/sealed-tables.js';
import { sealedWriters, type Writing } from './support/sealed-writers.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

describe('a change of keys', () => {
  let union: TestUnion;
  let secretary: Person;
  let member: Person;
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
  });
  afterAll(() => union.end());

  it('goes through every sealed column and every keyed index of the database', async () => {
    const columns = await union.db.query<{ name: string }[]>(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND data_type = 'bytea'
         AND (column_name LIKE '%sealed' OR column_name LIKE '%\\_index' OR table_name || column_name = 'wage_survey_importsfile_hash')
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
    const before = (await served.keys()).master;
    const [first, second] = await sharesOf(before.bytes);
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

  it('refuses what somebody still seals with a key from before', async () => {
    const late = asProgram(() =>
      union.db.query(`UPDATE workers SET notes_sealed = '\\x01aa' WHERE id = $1`, [member.workerId]),
    );
    await expect(late).rejects.toThrow('sealed with a key that is gone');
  });
});
