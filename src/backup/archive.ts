import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type Pack, extract } from 'tar-stream';
import { Problem } from '../shared/errors.js';
import { unlessGone } from './tree.js';

const readBytes = 256 * 1024;

/** Adds a file that a server may be writing to: as long as it is now, wherever it ends up. Gone: adds nothing. */
export async function addFile(
  pack: Pack,
  { name, path, signal }: { name: string; path: string; signal: AbortSignal },
): Promise<void> {
  const file = await open(path, 'r').catch(unlessGone(null));
  if (!file) return;
  try {
    const { size, mode } = await file.stat();
    const sink = pack.entry({ name, size, mode: mode & 0o777, type: 'file' });
    for (let at = 0; at < size;) {
      const chunk = await readChunk(file, at, Math.min(readBytes, size - at));
      at += chunk.length;
      if (!sink.write(chunk)) await once(sink, 'drain', { signal });
    }
    const written = once(sink, 'close', { signal });
    sink.end(undefined);
    await written;
  } finally {
    await file.close();
  }
}

export async function addFolder(pack: Pack, name: string): Promise<void> {
  await added(pack, { name: `${name}/`, mode: 0o700, type: 'directory' });
}

export async function addText(pack: Pack, name: string, text: string | Buffer): Promise<void> {
  await added(pack, { name, mode: 0o600, type: 'file' }, Buffer.from(text));
}

function added(pack: Pack, header: Parameters<Pack['entry']>[0], content?: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (error?: Error | null): void => (error ? reject(error) : resolve());
    if (content) pack.entry(header, content, done);
    else pack.entry(header, done);
  });
}

/** What the server cut off meanwhile is filled with zeros: its log repairs it. */
async function readChunk(file: FileHandle, at: number, bytes: number): Promise<Buffer> {
  const chunk = Buffer.alloc(bytes);
  let filled = 0;
  while (filled < bytes) {
    const { bytesRead } = await file.read(chunk, filled, bytes - filled, at + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return chunk;
}

/**
 * Unpacks a compressed archive below `folder`, an empty one; entries outside `prefix` are handed to `apart` whole
 * (they are small). @throws Problem of the source first, then of the disk
 */
export async function unpack(
  source: AsyncIterable<Buffer>,
  folder: string,
  { prefix, apart }: { prefix: string; apart: (name: string, content: Buffer) => Promise<void> },
): Promise<void> {
  const archive = extract();
  const fed = pipeline(Readable.from(source), createGunzip(), archive);
  const [feeding, taking] = await Promise.allSettled([fed, takeOut(archive, folder, { prefix, apart })]);
  const failures = [feeding, taking].flatMap((one) =>
    one.status === 'rejected' ? [one.reason as unknown] : [],
  );
  if (failures.length > 0) throw failures.find((reason) => reason instanceof Problem) ?? failures.at(-1);
}

async function takeOut(
  archive: ReturnType<typeof extract>,
  folder: string,
  { prefix, apart }: { prefix: string; apart: (name: string, content: Buffer) => Promise<void> },
): Promise<void> {
  for await (const entry of archive) {
    const { name, type, mode } = entry.header;
    if (!name.startsWith(prefix)) {
      const parts: Buffer[] = [];
      for await (const part of entry) parts.push(part as Buffer);
      await apart(name, Buffer.concat(parts));
      continue;
    }
    const path = join(folder, inside(name.slice(prefix.length)));
    await mkdir(type === 'directory' ? path : dirname(path), { recursive: true, mode: 0o700 });
    if (type === 'directory') entry.resume();
    else await pipeline(entry, createWriteStream(path, { flags: 'wx', mode: mode & 0o700 }));
  }
}

/** Authentic as the archive is, no name in it leads out of the folder. */
function inside(name: string): string {
  const path = posix.normalize(name);
  if (path.startsWith('..') || posix.isAbsolute(path)) throw new Error('a backup with a path outside of it');
  return path;
}
