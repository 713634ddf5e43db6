const orientationTag = 0x0112;
const short = 3;
const head = 'Exif\0\0';

/** Which way up a photograph was taken, 1 to 8, from the content of its EXIF segment; null without. */
export function orientationIn(content: Buffer): number | null {
  if (content.toString('latin1', 0, 6) !== head) return null;
  const tiff = content.subarray(6);
  const order = tiff.toString('latin1', 0, 2);
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return null;
  const number = (at: number, bytes: 2 | 4): number =>
    at + bytes > tiff.length ? 0 : order === 'II' ? tiff.readUIntLE(at, bytes) : tiff.readUIntBE(at, bytes);
  const entries = number(4, 4);
  const count = number(entries, 2);
  for (let place = 0; place < count; place += 1) {
    const at = entries + 2 + place * 12;
    if (at + 12 > tiff.length) return null;
    if (number(at, 2) !== orientationTag || number(at + 2, 2) !== short) continue;
    const found = number(at + 8, 2);
    return found >= 1 && found <= 8 ? found : null;
  }
  return null;
}

/** An EXIF segment that says which way up, and nothing else: without it a telephone's picture would lie on its side. */
export function orientationSegment(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(orientationTag, 10);
  tiff.writeUInt16BE(short, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  const content = Buffer.concat([Buffer.from(head, 'latin1'), tiff]);
  const marker = Buffer.from([0xff, 0xe1, 0, 0]);
  marker.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([marker, content]);
}
