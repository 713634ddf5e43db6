import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { shown, type TestLog, startLog } from './support/log.js';

const newEntry = (id: number, xact = 'current_transaction()'): string =>
  `INSERT INTO audit_entries (id, recorded_at, capacity, action, xact) OVERRIDING SYSTEM VALUE
   VALUES (${id}, '2026-11-21T15:00:00Z', 'operator', 'worker.read', ${xact})`;

describe('the sealed log', () => {
  let log: TestLog;
  beforeEach(async () => {
    log = await startLog();
    await log.fill(4, 3);
  });
  afterEach(() => log.end());

  it('is whole as it was written, and says what was compared', async () => {
    const found = await log.verify();
    expect(found).toMatchObject({ from: '1', newest: '4', whole: true, blocks: 4, entries: 12 });
    expect(found.differences).toEqual([]);
    expect(found.tail).toEqual({ entries: 0, oldestAt: null });
  });

  it.each([
    ['recorded_at', `recorded_at + interval '1 microsecond'`],
    ['recorded_at', `'infinity'`],
    ['account_id', 'gen_random_uuid()'],
    ['worker_id', 'gen_random_uuid()'],
    ['capacity', `'self'`],
    ['action', `'worker.read '`],
    ['subject_id', 'gen_random_uuid()'],
    ['persons', 'ARRAY[gen_random_uuid()]'],
    ['persons', `'[5:5]={${shown}}'`],
    ['details', `'{"place": 1.0}'`],
    ['details', `'null'`],
    ['xact', 'xact - 1'],
  ])('notices an edit of %s to %s, and says of which entry', async (column, value) => {
    await log.tamper(`UPDATE audit_entries SET ${column} = ${value} WHERE id = 5`);
    expect(await log.found()).toContain('log.entry_changed 2 5');
  });

  it('has every column of an entry in the test above', async () => {
    const columns = await log.db.query<{ name: string }[]>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'audit_entries' ORDER BY 1`,
    );
    expect(columns.map(({ name }) => name)).toEqual(
      'account_id action capacity details id persons recorded_at subject_id worker_id xact'.split(' '),
    );
  });

  it('notices an entry that was removed', async () => {
    await log.tamper('DELETE FROM audit_entries WHERE id IN (4, 12)');
    expect(await log.found()).toEqual(['log.entry_missing 2 4', 'log.entry_missing 4 12']);
  });

  it('notices two entries that changed places', async () => {
    await log.tamper(
      `UPDATE audit_entries e SET details = o.details
       FROM audit_entries o WHERE (e.id, o.id) IN ((5, 9), (9, 5))`,
    );
    expect(await log.found()).toEqual(['log.entry_changed 2 5', 'log.entry_changed 3 9']);
  });

  it('notices blocks that were cut off the end with their entries, by an anchor', async () => {
    const anchor = (await log.blocks.newest())!;
    await log.tamper('DELETE FROM audit_blocks WHERE number >= 3', 'DELETE FROM audit_entries WHERE id >= 7');
    expect(await log.found()).toEqual([]);
    expect(await log.found(anchor)).toEqual(['log.anchor_cut 4']);
  });

  it('notices that everything was written anew, by an anchor', async () => {
    const anchor = (await log.blocks.newest())!;
    await log.tamper(
      `UPDATE audit_entries SET action = 'worker.listed' WHERE id = 5`,
      'DELETE FROM audit_blocks',
    );
    await log.sealing.seal();
    for (let block = 0; block < 5; block += 1) await log.fill(1, 1);
    expect(await log.found()).toEqual([]);
    expect(await log.found(anchor)).toEqual(['log.anchor_differs 4']);
  });

  it('notices a removed, a swapped and an invented block', async () => {
    await log.tamper('DELETE FROM audit_blocks WHERE number = 2');
    expect(await log.found()).toContain('log.block_missing 2');
    await log.tamper(`INSERT INTO audit_blocks SELECT 2, previous_hash, ids, entries, total, highest_id, snapshot,
      cluster, arrival, sealed_at, root, marks, hash FROM audit_blocks WHERE number = 3`);
    expect(await log.found()).toContain('log.block_changed 2');
  });

  it.each([
    ['previous_hash', `'\\x00'`, 'log.block_replaced 2'],
    ['ids', `'{[7,11)}'`, 'log.block_changed 3'],
    ['ids', `'{(,)}'`, 'log.block_changed 3'],
    ['entries', '4', 'log.block_changed 3'],
    ['total', '10', 'log.block_changed 3'],
    ['highest_id', '10', 'log.block_changed 3'],
    ['snapshot', `'1:1:'`, 'log.block_changed 3'],
    ['cluster', `'1'`, 'log.block_changed 3'],
    ['arrival', '3', 'log.block_changed 3'],
    ['sealed_at', `'infinity'`, 'log.block_changed 3'],
    ['root', `'\\x00'`, 'log.block_changed 3'],
    ['marks', `'\\x00'`, 'log.block_changed 3'],
    ['hash', `'\\x00'`, 'log.block_replaced 3'],
  ])('notices an edit of a block’s %s to %s', async (column, value, expected) => {
    await log.tamper(`UPDATE audit_blocks SET ${column} = ${value} WHERE number = 3`);
    expect(await log.found()).toContain(expected);
  });
});

describe('an entry put into the log later', () => {
  let log: TestLog;
  beforeEach(async () => {
    log = await startLog();
    await log.write(1);
    // an id that was drawn and never committed
    await log.db.query(`SELECT nextval('audit_entries_id_seq')`);
    await log.fill(3, 2);
  });
  afterEach(() => log.end());

  it('is noticed in the gap of an old block, before it could be sealed', async () => {
    await log.tamper(newEntry(2));
    expect(await log.found()).toEqual(['log.entry_inserted 1 2']);
  });

  it('is noticed when a later block sealed it', async () => {
    await log.tamper(newEntry(2));
    await log.sealing.seal();
    expect(await log.found()).toEqual(['log.entry_out_of_place 4 2']);
  });

  it('is noticed with any transaction that it may claim', async () => {
    for (const claimed of ['0', '3', '(SELECT xact FROM audit_entries WHERE id = 3)', '99999999999']) {
      await log.tamper('DELETE FROM audit_entries WHERE id = 2', newEntry(2, claimed));
      expect(await log.found()).toEqual(['log.entry_inserted 1 2']);
      await log.tamper('DELETE FROM audit_entries WHERE id = 2');
    }
  });

  it('is noticed below the first id, and above the last under an old transaction', async () => {
    await log.tamper(newEntry(-7), newEntry(5000, '3'));
    expect(await log.found()).toEqual(['log.entry_inserted 1 -7', 'log.entry_inserted  5000']);
  });
});
