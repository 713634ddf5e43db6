import { Problem } from '../shared/errors.js';
import { encodingOf } from './encoding.js';

/** How the bytes of a file must be read. */
export type FileKind = 'zip' | 'text';

const zip = Buffer.from('PK\x03\x04', 'latin1');
const emptyZip = Buffer.from('PK\x05\x06', 'latin1');
/** Compound File Binary: Excel up to 2003, and any Office file locked with a password. */
const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Beginnings of files that hold no table as text, though some look like text for a while. */
const others = [
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  '%PDF',
  '\x1f\x8b',
  '7z\xbc\xaf\x27\x1c',
  'Rar!',
  'RIFF',
  '\x7fELF',
  'SQLite format 3',
  '{\\rtf',
].map((mark) => Buffer.from(mark, 'latin1'));

/** Web pages and XML are text, and some programs name them .xls. */
const markup = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|table|\?xml)/i;

/** Decides by content, never by name. Refuses what is no spreadsheet with what to do about it (422). */
export function kindOf(bytes: Buffer, fileName: string): FileKind {
  if (bytes.length === 0) throw new Problem(422, 'file.empty', { fileName });
  if (startsWith(bytes, zip)) return 'zip';
  if (startsWith(bytes, compound)) {
    const locked = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new Problem(422, locked ? 'file.protected' : 'file.old_excel', { fileName });
  }
  const isOther = startsWith(bytes, emptyZip) || others.some((mark) => startsWith(bytes, mark));
  if (isOther || markup.test(bytes.toString('latin1', 0, 200)) || isBinary(bytes)) {
    throw new Problem(422, 'file.not_a_spreadsheet', { fileName });
  }
  return 'text';
}

function startsWith(bytes: Buffer, mark: Buffer): boolean {
  return bytes.subarray(0, mark.length).equals(mark);
}

/**
 * Text has almost no control characters but tab, line ends, form feed and Excel's closing 0x1A, and few zero bytes.
 * UTF-16 is spared: half of it is zero bytes, and the halves of its characters can be anything.
 */
function isBinary(bytes: Buffer): boolean {
  if (encodingOf(bytes.subarray(0, 8192)).encoding.startsWith('utf-16')) return false;
  const sample = bytes.subarray(0, 8192);
  let controls = 0;
  let zeros = 0;
  for (const byte of sample) {
    if (byte === 0) zeros++;
    else if (byte < 32 && (byte < 9 || byte > 13) && byte !== 0x1a) controls++;
  }
  return zeros > sample.length * 0.1 || controls > Math.max(2, sample.length * 0.02);
}
