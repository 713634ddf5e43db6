import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../../shared/errors.js';
import type { Settings } from '../../shared/settings.js';

/** What a passkey is bound to: it signs for this address and for no other. */
export interface Site {
  /** the domain */
  id: string;
  origin: string;
}

/**
 * The union's address as its people know it; without PUBLIC_URL the one they asked for.
 * @throws Problem 422 `factor.needs_domain`: browsers make no passkey for a bare number
 */
export function siteOf(request: FastifyRequest, { publicUrl }: Settings): Site {
  const address = publicUrl ?? `${request.protocol}://${request.host}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  const id = url?.hostname ?? '';
  if (!url || id === '' || isIP(id.replace(/^\[|\]$/g, '')) !== 0)
    throw new Problem(422, 'factor.needs_domain');
  return { id, origin: url.origin };
}
