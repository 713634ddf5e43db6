import { fileTypeFromBuffer } from 'file-type';
import { Problem } from '../../shared/errors.js';
import { bareSlip, type SlipType, slipTypes } from './photographs.rules.js';

/** A photographed paper, or the paper as a PDF. */
export interface ReadSlip {
  mediaType: SlipType;
  content: Buffer;
}

/** Of the type that its content is, without what it tells beside. @throws Problem 415 `slip.type_unknown`, 422 `slip.broken` */
export async function bareSlipOf(bytes: Buffer): Promise<ReadSlip> {
  const found = await fileTypeFromBuffer(bytes);
  const mediaType = slipTypes.find((known) => known === found?.mime);
  if (!mediaType) throw new Problem(415, 'slip.type_unknown');
  const content = bareSlip(mediaType, bytes);
  if (!content) throw new Problem(422, 'slip.broken');
  return { mediaType, content };
}
