import { open, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Problem } from '../shared/errors.js';

export interface DiskSpace {
  freeBytes: number;
  totalBytes: number;
}

/** Of the disk that holds `path`, or would if it were there. */
export async function spaceAt(path: string): Promise<DiskSpace> {
  const there = await stat(path).then(
    () => true,
    () => false,
  );
  if (!there && dirname(path) !== path) return spaceAt(dirname(path));
  const { bavail, blocks, bsize } = await statfs(path);
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
}

/** @throws Problem 422 `backup.no_space` */
export async function refuseFullDisk(folder: string, neededBytes: number): Promise<void> {
  const { freeBytes } = await spaceAt(folder);
  if (freeBytes >= neededBytes) return;
  throw new Problem(422, 'backup.no_space', {
    folder,
    needed: megabytes(neededBytes),
    free: megabytes(freeBytes),
  });
}

/** The sentence behind what the disk answered midway; the error itself where there is none. */
export function explainedDisk(error: unknown, folder: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Problem(422, 'backup.disk_filled', { folder });
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new Problem(422, 'backup.no_permission', { folder });
  }
  return error;
}

export function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}

/** Makes a new or renamed name in `folder` survive a power cut. */
export async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
