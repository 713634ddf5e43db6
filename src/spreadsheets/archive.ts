import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';

/** Why an archive cannot be unpacked. */
export class ArchiveError extends Error {
  constructor(readonly reason: 'damaged' | 'protected' | 'too_large') {
    super(reason);
  }
}

/** One file inside a zip archive, as its central directory describes it. */
export interface Entry {
  name: string;
  /** 0 stored, 8 deflated */
  method: number;
  packedSize: number;
  /** As claimed: nothing stops an archive from lying. */
  size: number;
  headerAt: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const headerMark = 0x04034b50;
const endSize = 22;
const entrySize = 46;
const headerSize = 30;
const longestComment = 0xffff;

/** Reads the central directory (APPNOTE.TXT 4.3.12 and 4.3.16). Throws `ArchiveError`. */
export function entriesOf(bytes: Buffer): Entry[] {
  const end = endOfDirectory(bytes);
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (at + entrySize > bytes.length || bytes.readUInt32LE(at) !== entryMark)
      throw new ArchiveError('damaged');
    if (bytes.readUInt16LE(at + 8) & 1) throw new ArchiveError('protected');
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + entrySize, at + entrySize + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      headerAt: bytes.readUInt32LE(at + 42),
    });
    at += entrySize + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function endOfDirectory(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - endSize - longestComment);
  for (let at = bytes.length - endSize; at >= earliest; at--) {
    if (bytes.readUInt32LE(at) === endMark) return at;
  }
  throw new ArchiveError('damaged');
}

const inflate = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflateRaw);

/** The content of an entry, never more than `limit` bytes whatever the archive claims. Throws `ArchiveError`. */
export async function unpack(bytes: Buffer, entry: Entry, limit: number): Promise<Buffer> {
  const packed = packedContent(bytes, entry);
  if (entry.method === 0) {
    if (packed.length > limit) throw new ArchiveError('too_large');
    return packed;
  }
  if (entry.method !== 8) throw new ArchiveError('damaged');
  try {
    return await inflate(packed, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new ArchiveError(isTooLarge ? 'too_large' : 'damaged');
  }
}

function packedContent(bytes: Buffer, { headerAt, packedSize }: Entry): Buffer {
  if (headerAt + headerSize > bytes.length || bytes.readUInt32LE(headerAt) !== headerMark) {
    throw new ArchiveError('damaged');
  }
  const start = headerAt + headerSize + bytes.readUInt16LE(headerAt + 26) + bytes.readUInt16LE(headerAt + 28);
  if (start + packedSize > bytes.length) throw new ArchiveError('damaged');
  return bytes.subarray(start, start + packedSize);
}

/**
 * An archive of the given files, uncompressed. What a parser then unpacks is exactly what was measured here, however
 * the archive it came from was built.
 */
export function repack(files: ReadonlyMap<string, Buffer>): ArrayBuffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [path, content] of files) {
    const name = Buffer.from(path, 'utf8');
    const described = description(content, name.length);
    const header = Buffer.alloc(headerSize);
    header.writeUInt32LE(headerMark, 0);
    described.copy(header, 4);
    parts.push(header, name, content);
    const entry = Buffer.alloc(entrySize);
    entry.writeUInt32LE(entryMark, 0);
    entry.writeUInt16LE(20, 4);
    described.copy(entry, 6);
    entry.writeUInt32LE(at, 42);
    directory.push(entry, name);
    at += headerSize + name.length + content.length;
  }
  const end = Buffer.alloc(endSize);
  end.writeUInt32LE(endMark, 0);
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return joined([...parts, ...directory, end]);
}

/** The 26 bytes that the header of a file and its entry in the directory share: version to the lengths. */
function description(content: Buffer, nameLength: number): Buffer {
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  // Names are UTF-8.
  shared.writeUInt16LE(0x0800, 2);
  shared.writeUInt32LE(crc32(content), 10);
  shared.writeUInt32LE(content.length, 14);
  shared.writeUInt32LE(content.length, 18);
  shared.writeUInt16LE(nameLength, 22);
  return shared;
}

function joined(parts: readonly Buffer[]): ArrayBuffer {
  const whole = new ArrayBuffer(parts.reduce((sum, part) => sum + part.length, 0));
  const bytes = new Uint8Array(whole);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return whole;
}
