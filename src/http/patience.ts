import type { FastifyRequest } from 'fastify';

/** An answer that takes minutes to work out: the connection is not given up meanwhile. */
export function bePatient(request: FastifyRequest, minutes: number): void {
  request.raw.setTimeout(minutes * 60_000);
}
