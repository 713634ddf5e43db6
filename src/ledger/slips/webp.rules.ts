const telling = new Set(['EXIF', 'XMP ']);
/** In VP8X: that the file has EXIF, that it has XMP. */
const tellingFlags = 0x08 | 0x04;

/** A WebP without EXIF and XMP, and without whatever follows its end. null for what is not a whole WebP. */
export function bareWebp(bytes: Buffer): Buffer | null {
  const isOne = bytes.length >= 12 && bytes.toString('latin1', 0, 4) === 'RIFF';
  if (!isOne || bytes.toString('latin1', 8, 12) !== 'WEBP') return null;
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) return null;
  const kept: Buffer[] = [];
  let at = 12;
  while (at + 8 <= end) {
    const size = bytes.readUInt32LE(at + 4);
    const next = at + 8 + size + (size % 2);
    if (at + 8 + size > end) return null;
    const type = bytes.toString('latin1', at, at + 4);
    const chunk = Buffer.from(bytes.subarray(at, Math.min(next, end)));
    if (type === 'VP8X' && size > 0) chunk[8] = chunk[8]! & ~tellingFlags;
    if (!telling.has(type)) kept.push(chunk);
    at = next;
  }
  const body = Buffer.concat(kept);
  const head = Buffer.alloc(12);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(body.length + 4, 4);
  head.write('WEBP', 8, 'latin1');
  return Buffer.concat([head, body]);
}
