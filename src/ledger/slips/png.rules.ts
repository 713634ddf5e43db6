const signature = Buffer.from('89504e470d0a1a0a', 'hex');
/** What is needed to show the picture; everything else is words, times, places, or a maker's own. */
const needed = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS'],
  ...['gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'bKGD', 'pHYs'],
]);

/** A PNG without eXIf, tEXt, zTXt, iTXt, tIME, and whatever follows its end. null for what is not a whole PNG. */
export function barePng(bytes: Buffer): Buffer | null {
  if (!bytes.subarray(0, 8).equals(signature)) return null;
  const kept: Buffer[] = [signature];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const next = at + 12 + bytes.readUInt32BE(at);
    if (next > bytes.length) return null;
    const type = bytes.subarray(at + 4, at + 8).toString('latin1');
    if (needed.has(type)) kept.push(bytes.subarray(at, next));
    if (type === 'IEND') return Buffer.concat(kept);
    at = next;
  }
  return null;
}
