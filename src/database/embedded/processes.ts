import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** One process for good: a process id alone is given out again after its end. */
export interface ProcessIdentity {
  pid: number;
  /** When it started, in the words of the system; only compared. `unknown` where the system does not tell. */
  startedAt: string;
}

/** When process `pid` started, or null if no such process lives. A zombie does not live. */
export function startOf(pid: number): string | null {
  if (!answers(pid)) return null;
  return process.platform === 'linux' ? startFromProc(pid) : startFromPs(pid);
}

/** Whether exactly this process still lives. In doubt it does: two servers on one folder would be worse. */
export function lives({ pid, startedAt }: ProcessIdentity): boolean {
  const start = startOf(pid);
  return start !== null && (start === startedAt || start === 'unknown' || startedAt === 'unknown');
}

/** Waits until `isOver` says so, at most `milliseconds`; tells whether it did. */
export async function eventually(isOver: () => boolean, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (!isOver()) {
    if (Date.now() > deadline) return false;
    await pause(10);
  }
  return true;
}

function answers(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function startFromProc(pid: number): string | null {
  try {
    // Field 2 is the program's name in parentheses and may hold anything; field 3 is the state, field 22 the start.
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return null;
    return `${boot()}:${fields[19]}`;
  } catch {
    // Gone between two looks, or hidden by the mount option hidepid.
    return answers(pid) ? 'unknown' : null;
  }
}

function boot(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
  } catch {
    return 'boot';
  }
}

function startFromPs(pid: number): string | null {
  try {
    const [state, ...start] = execFileSync('/bin/ps', ['-o', 'state=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      env: { LC_ALL: 'C', TZ: 'UTC' },
    })
      .trim()
      .split(/\s+/);
    return state?.startsWith('Z') ? null : start.join(' ');
  } catch {
    return answers(pid) ? 'unknown' : null;
  }
}
