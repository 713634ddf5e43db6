import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isBackedUp } from './data-files.rules.js';

/** One file or folder to be copied; `path` is relative to DATA_DIR. */
export interface TreeEntry {
  path: string;
  isFolder: boolean;
}

/** What of `dataDir` goes into a backup, folders before what is in them. `left` are folders never entered. */
export async function* treeOf(
  dataDir: string,
  left: readonly string[],
  below = '',
): AsyncGenerator<TreeEntry, void, undefined> {
  const entries = await readdir(join(dataDir, below), { withFileTypes: true }).catch(unlessGone([]));
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (!isBackedUp(path)) continue;
    if (entry.isFile()) yield { path, isFolder: false };
    else if (entry.isDirectory() && !left.includes(await realpath(join(dataDir, path)))) {
      yield { path, isFolder: true };
      yield* treeOf(dataDir, left, path);
    }
  }
}

/** How much a copy of `dataDir` can take at most, before it is made smaller. */
export async function bytesOf(dataDir: string, left: readonly string[]): Promise<number> {
  let bytes = 0;
  for await (const { path, isFolder } of treeOf(dataDir, left)) {
    if (isFolder) continue;
    bytes += await stat(join(dataDir, path)).then(({ size }) => size, unlessGone(0));
  }
  return bytes;
}

/** A running server removes files while they are listed; what happened to them stands in its log. */
export function unlessGone<Value>(instead: Value): (error: unknown) => Value {
  return (error) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return instead;
    throw error;
  };
}
