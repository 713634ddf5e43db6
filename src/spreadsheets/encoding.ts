import { isAscii, isUtf8 } from 'node:buffer';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What a text file is written in, and where its text begins (after a byte order mark). */
export interface TextEncoding {
  encoding: Encoding;
  start: number;
}

const chunkBytes = 256 * 1024;

/**
 * A byte order mark decides; else UTF-16 by where its zero bytes stand; else UTF-8 if every byte fits; else
 * Windows-1252, in which every byte means something. A file marked UTF-8 with a stray byte stays UTF-8, the byte
 * shown as U+FFFD.
 */
export function encodingOf(bytes: Buffer): TextEncoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', start: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', start: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', start: 2 };
  return { encoding: unmarkedUtf16(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252'), start: 0 };
}

/** Delimiters, digits and most letters have a zero byte in UTF-16, always on the same side. */
function unmarkedUtf16(bytes: Buffer): Encoding | null {
  const sample = bytes.subarray(0, 4096);
  const pairs = Math.floor(sample.length / 2);
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) even++;
    if (sample[at + 1] === 0) odd++;
  }
  if (pairs < 2) return null;
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}

/** The text in pieces of about 256 KB, never cutting a character in two; NUL, which no cell can hold, is left out. */
export function* decode(bytes: Buffer, { encoding, start }: TextEncoding): Generator<string, void> {
  const decoder = encoding.startsWith('utf-16') ? new TextDecoder(encoding) : null;
  for (let from = start; from < bytes.length;) {
    const to = encoding === 'utf-8' ? characterBoundary(bytes, from + chunkBytes) : from + chunkBytes;
    const chunk = bytes.subarray(from, to);
    from = to;
    const text = decoder
      ? decoder.decode(chunk, { stream: from < bytes.length })
      : decodeBytes(chunk, encoding);
    yield text.includes('\0') ? text.replaceAll('\0', '') : text;
  }
}

function characterBoundary(bytes: Buffer, near: number): number {
  if (near >= bytes.length) return bytes.length;
  let at = near;
  while (at > near - 3 && (bytes[at]! & 0xc0) === 0x80) at--;
  return at;
}

/** What Windows-1252 puts at 0x80 to 0x9F; the five unused places stay control characters (WHATWG Encoding). */
const windows1252 =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

/** Not by `TextDecoder('windows-1252')`: several releases of Node 20 to 24 decode it as ISO 8859-1. */
function decodeBytes(chunk: Buffer, encoding: Encoding): string {
  if (isAscii(chunk)) return chunk.toString('latin1');
  if (encoding === 'utf-8') return chunk.toString('utf8');
  return chunk.toString('latin1').replace(/[\x80-\x9f]/g, (byte) => windows1252[byte.charCodeAt(0) - 0x80]!);
}
