import type { MessageCode, MessageValues } from '../shared/messages/index.js';

const dayMs = 86_400_000;

/** A week's entries can still be gathered again from paper and memory; a month's cannot. */
export const backupDays = 7;
/** Once a season: often enough that the one volunteer still knows how, and that a bad disk shows in time. */
export const triedDays = 90;
/** Below either, PostgreSQL may soon be unable to write its log, and then it stops. */
export const lowDisk = { share: 0.1, bytes: 1024 ** 3 };

export interface MachineFacts {
  now: Date;
  /** the database's own operator backs it up: what they did is not known here */
  isBackedUpElsewhere: boolean;
  madeAt: Date | null;
  triedAt: Date | null;
  /** the keys were changed since: what the last backup holds can be opened by nobody */
  isVoid: boolean;
  disk: { freeBytes: number; totalBytes: number };
}

export interface OverdueLine {
  code: MessageCode;
  values: MessageValues;
}

/** Whole days since; null for never. */
export function daysSince(now: Date, at: Date | null): number | null {
  return at && Math.max(0, Math.floor((now.getTime() - at.getTime()) / dayMs));
}

export function isDiskLow({ freeBytes, totalBytes }: MachineFacts['disk']): boolean {
  return freeBytes < lowDisk.bytes || freeBytes < totalBytes * lowDisk.share;
}

/** What somebody has to do about the machine, most pressing first. */
export function overdue(facts: MachineFacts): OverdueLine[] {
  const { disk } = facts;
  const lines: OverdueLine[] = [];
  if (isDiskLow(disk)) {
    lines.push({ code: 'machine.disk_low', values: { free: Math.floor(disk.freeBytes / 1024 ** 2) } });
  }
  return [...lines, ...overdueBackups(facts)];
}

/** The same of backups alone. */
export function overdueBackups(facts: Omit<MachineFacts, 'disk'>): OverdueLine[] {
  if (facts.isBackedUpElsewhere) return [];
  const lines: OverdueLine[] = [];
  const backup = daysSince(facts.now, facts.madeAt);
  if (backup === null) lines.push({ code: 'machine.no_backup', values: {} });
  else if (facts.isVoid) lines.push({ code: 'machine.backup_void', values: {} });
  else if (backup >= backupDays) lines.push({ code: 'machine.backup_old', values: { days: backup } });
  const tried = daysSince(facts.now, facts.triedAt);
  if (tried === null) lines.push({ code: 'machine.never_tried', values: {} });
  else if (tried >= triedDays) lines.push({ code: 'machine.tried_long_ago', values: { days: tried } });
  return lines;
}

const trials: readonly MessageCode[] = ['machine.never_tried', 'machine.tried_long_ago'];

/** What stood overdue when everything was opened again, in words that stay true after the next backup. */
export function overdueMeanwhile(facts: Omit<MachineFacts, 'disk'>): MessageCode[] {
  const found = overdueBackups(facts).map(({ code }): MessageCode =>
    trials.includes(code) ? 'machine.trial_meanwhile' : 'machine.backup_meanwhile',
  );
  return [...new Set(found)];
}
