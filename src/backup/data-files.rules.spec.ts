import { describe, expect, it } from '@jest/globals';
import { isBackedUp, segmentsBetween } from './data-files.rules.js';

describe('a backup of the data folder', () => {
  it.each([
    'demo',
    'postgresql',
    'postgresql/password',
    'postgresql/password-app',
    'postgresql/data',
    'postgresql/data/PG_VERSION',
    'postgresql/data/base/5/1259',
    'postgresql/data/pg_wal',
    'postgresql/data/pg_notify',
    'postgresql/data/pg_xact/0000',
    'outbox/1.eml',
  ])('holds %s', (path) => {
    expect(isBackedUp(path)).toBe(true);
  });

  it.each([
    'lock',
    'lock.heir-1',
    'postgresql-18.4.0-linux-x64',
    'restore.draft-77',
    'postgresql/server.log',
    'postgresql/data.draft-1',
    'postgresql/data/postmaster.pid',
    'postgresql/data/backup_label',
    'postgresql/data/pg_wal/000000010000000000000001',
    'postgresql/data/pg_replslot/backup_77/state',
    'postgresql/data/base/5/pg_internal.init',
    'postgresql/data/base/pgsql_tmp/pgsql_tmp1.0',
  ])('leaves out %s', (path) => {
    expect(isBackedUp(path)).toBe(false);
  });

  it('takes the log from the first segment to the last, over the end of a file number', () => {
    const names = ['0000000100000000000000FE', '0000000100000000000000FF', '000000010000000100000000'];
    const all = [...names, '000000010000000100000001', 'archive_status', '0000000100000000000000FD'];
    expect(segmentsBetween(all, names[0]!, names[2]!)).toEqual(names);
    expect(segmentsBetween(all, names[1]!, names[1]!)).toEqual([names[1]]);
  });

  it('notices when a segment of the log is missing', () => {
    const [first, last] = ['000000010000000000000001', '000000010000000000000003'];
    expect(segmentsBetween([first, last], first, last)).toBeNull();
  });
});
