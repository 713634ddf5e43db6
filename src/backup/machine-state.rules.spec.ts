import { describe, expect, it } from '@jest/globals';
import {
  backupDays,
  daysSince,
  isDiskLow,
  type MachineFacts,
  overdue,
  overdueMeanwhile,
  triedDays,
} from './machine-state.rules.js';

const now = new Date('2026-11-21T15:00:00Z');
const ago = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
const roomy = { freeBytes: 50e9, totalBytes: 100e9 };
const well: MachineFacts = {
  now,
  isBackedUpElsewhere: false,
  madeAt: ago(1),
  triedAt: ago(20),
  isVoid: false,
  disk: roomy,
};
const codes = (facts: Partial<MachineFacts>): string[] =>
  overdue({ ...well, ...facts }).map(({ code }) => code);

describe('whoever looks after the machine is reminded', () => {
  it('of nothing while all is well', () => {
    expect(codes({})).toEqual([]);
  });

  it('of a backup from its seventh day on, and of one that was never made', () => {
    expect(codes({ madeAt: ago(backupDays - 0.01) })).toEqual([]);
    expect(overdue({ ...well, madeAt: ago(backupDays) })).toEqual([
      { code: 'machine.backup_old', values: { days: 7 } },
    ]);
    expect(codes({ madeAt: null })).toEqual(['machine.no_backup']);
  });

  it('of a restore from the ninetieth day on, and of one that was never tried', () => {
    expect(codes({ triedAt: ago(triedDays - 0.01) })).toEqual([]);
    expect(codes({ triedAt: ago(triedDays) })).toEqual(['machine.tried_long_ago']);
    expect(codes({ triedAt: null })).toEqual(['machine.never_tried']);
  });

  it('of a backup that a change of keys made void, however young', () => {
    expect(codes({ isVoid: true, madeAt: now })).toEqual(['machine.backup_void']);
  });

  it('of a disk with less than a tenth or a gibibyte left, before all else', () => {
    expect(codes({ disk: { freeBytes: 9e9, totalBytes: 100e9 }, madeAt: null })[0]).toBe('machine.disk_low');
    expect(isDiskLow({ freeBytes: 1024 ** 3 - 1, totalBytes: 5e9 })).toBe(true);
    expect(isDiskLow({ freeBytes: 1024 ** 3, totalBytes: 5e9 })).toBe(false);
  });

  it('of no backup where somebody else makes them', () => {
    expect(codes({ isBackedUpElsewhere: true, madeAt: null, triedAt: null })).toEqual([]);
  });

  it('counts whole days, and none for a clock that was set back', () => {
    expect([daysSince(now, ago(1.9)), daysSince(now, ago(-3)), daysSince(now, null)]).toEqual([1, 0, null]);
  });

  it('after everything was closed, once of what was overdue at the reopening, without the disk', () => {
    expect(overdueMeanwhile(well)).toEqual([]);
    expect(overdueMeanwhile({ ...well, madeAt: ago(backupDays) })).toEqual(['machine.backup_meanwhile']);
    expect(overdueMeanwhile({ ...well, madeAt: null, triedAt: null })).toEqual([
      'machine.backup_meanwhile',
      'machine.trial_meanwhile',
    ]);
    expect(overdueMeanwhile({ ...well, madeAt: null, isBackedUpElsewhere: true })).toEqual([]);
  });
});
