import { orientationIn, orientationSegment } from './orientation.rules.js';

const startOfScan = 0xda;
const end = 0xd9;
const comment = 0xfe;
const exif = 0xe1;
const adobe = 'Adobe';
const jfif = 'JFIF';

/**
 * A JPEG without what it tells beside the picture: where and when it was taken, with which telephone, a thumbnail of
 * what was cut away. Every APPn segment and comment goes, but for JFIF (the shape of pixels) and Adobe (how colours
 * are stored) and which way up it is, and whatever follows the end of the picture. null for what is not a whole JPEG.
 */
export function bareJpeg(bytes: Buffer): Buffer | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    // a marker may be preceded by any number of these
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const next = at + 2 + bytes.readUInt16BE(at + 2);
    if (next < at + 4 || next > bytes.length) return null;
    kept.push(bareSegment(marker, bytes.subarray(at, next)));
    at = next;
    if (marker !== startOfScan) continue;
    const scanEnd = endOfScan(bytes, at);
    kept.push(bytes.subarray(at, scanEnd));
    at = scanEnd;
    if (bytes[at + 1] === end) return Buffer.concat([...kept, bytes.subarray(at, at + 2)]);
  }
  return null;
}

/** What is kept of a segment: all, nothing, or of EXIF which way up the picture is. */
function bareSegment(marker: number, segment: Buffer): Buffer {
  const nothing = Buffer.alloc(0);
  if (marker === comment) return nothing;
  if (marker < 0xe0 || marker > 0xef) return segment;
  const content = segment.subarray(4);
  const name = content.toString('latin1', 0, 5);
  if ((marker === 0xe0 && name.startsWith(jfif)) || (marker === 0xee && name === adobe)) return segment;
  const orientation = marker === exif ? orientationIn(content) : null;
  return orientation === null ? nothing : orientationSegment(orientation);
}

/** Where the next marker that is not part of the coded picture begins. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = from;
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1]!;
    const isCoded = bytes[at] !== 0xff || next === 0x00 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isCoded) return at;
    at += 1;
  }
  return bytes.length;
}
