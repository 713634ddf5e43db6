import { bareJpeg } from './jpeg.rules.js';
import { barePng } from './png.rules.js';
import { bareWebp } from './webp.rules.js';

export const slipTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;
export type SlipType = (typeof slipTypes)[number];

export const mostSlipBytes = 8 * 1024 * 1024;

/**
 * What is kept of a slip: the picture alone, without the place and time at which it was taken. A PDF stays as it is:
 * what it says of itself cannot be taken out without writing it anew. null for what only begins like its type.
 */
export function bareSlip(type: SlipType, bytes: Buffer): Buffer | null {
  switch (type) {
    case 'image/jpeg':
      return bareJpeg(bytes);
    case 'image/png':
      return barePng(bytes);
    case 'image/webp':
      return bareWebp(bytes);
    case 'application/pdf':
      return bytes;
  }
}

/** Its name outside tells nothing but what opens it. */
export function fileNameOf(type: SlipType): string {
  const endings = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'application/pdf': 'pdf' };
  return `page-1.${endings[type]}`;
}
