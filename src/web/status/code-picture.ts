import type { FastifyRequest } from 'fastify';
import { toString } from 'qrcode';
import type { Settings } from '../../shared/settings.js';

/** Where whoever holds a code asks whether the receipt stands. */
export interface CheckAddress {
  address: string;
  /** the same as a drawing, as SVG */
  picture: string;
}

export async function checkAddress(
  code: string,
  request: FastifyRequest,
  { publicUrl }: Settings,
): Promise<CheckAddress> {
  const base = (publicUrl ?? `${request.protocol}://${request.host}`).replace(/\/$/, '');
  const address = `${base}/r/${code}`;
  return { address, picture: await toString(address, { type: 'svg', margin: 2, width: 240 }) };
}
