import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Makes a folder that everybody may pass, whatever the umask. */
export function openFolder(path: string): void {
  mkdirSync(path, { recursive: true });
  chmodSync(path, 0o755);
}

/**
 * Copies the folder `from` to `to` for everybody to read and run. It is copied beside its place, completed and renamed:
 * nobody sees half a copy, and of two at once the first stays. An earlier copy stays as well, if it is usable.
 */
export function copyWhole(
  from: string,
  to: string,
  { complete, isUsable }: { complete: (draft: string) => void; isUsable: () => boolean },
): void {
  const draft = `${to}.draft-${randomUUID()}`;
  const broken = `${draft}.broken`;
  removeOldDrafts(to);
  try {
    copyTree(from, draft);
    complete(draft);
    if (existsSync(to) && !isUsable()) renameSync(to, broken);
    renameSync(draft, to);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    for (const rest of [draft, broken]) rmSync(rest, { recursive: true, force: true });
  }
}

/** Modes are set, not taken over: a strict umask at install time would keep the unprivileged user out. */
function copyTree(from: string, to: string): void {
  openFolder(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyTree(source, target);
    else if (entry.isFile() && !entry.name.endsWith('.a')) {
      copyFileSync(source, target);
      chmodSync(target, 0o755);
    }
  }
}

/** What a start that was killed while copying left, once no start can be at it any more. */
function removeOldDrafts(to: string): void {
  const anHourAgo = Date.now() - 3_600_000;
  for (const name of readdirSync(dirname(to)).filter((one) => one.startsWith(`${basename(to)}.draft-`))) {
    const path = join(dirname(to), name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat && stat.mtimeMs < anHourAgo) rmSync(path, { recursive: true, force: true });
  }
}
