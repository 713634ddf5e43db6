import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../shared/errors.js';
import { languageOf } from '../shared/messages/index.js';
import { securityHeaders } from './headers.js';
import { problemDocument } from './problem.filter.js';
import { problemOf } from './problem-of.js';

/** Refusals from before a route is found, which no filter sees: they are problem documents as well. */
export const beforeRouting = {
  /** An address that cannot be decoded, or with an absurdly long part. */
  frameworkErrors(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
    const problem = problemOf(error) ?? new Problem(400, 'request.malformed');
    void reply
      .status(problem.status)
      .headers(securityHeaders)
      .type('application/problem+json')
      .send(JSON.stringify(problemDocument(problem, languageOf(request.headers['accept-language']))));
  },

  /** Bytes that are no HTTP, headers too large, a request that never ends. */
  clientErrorHandler(error: Error & { code?: string }, socket: Socket): void {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    const isLate = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
    const problem = new Problem(400, isLate ? 'request.timed_out' : 'request.malformed');
    const body = JSON.stringify(problemDocument(problem, 'en'));
    const head = [
      'HTTP/1.1 400 Bad Request',
      'content-type: application/problem+json',
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
    ];
    if (socket.writable) socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
    else socket.destroy(error);
  },
};

/** `Expect` of anything but 100-continue: left unheard, as RFC 9110 allows; Node would answer without a word. */
export function ignoreExpectations({ server }: FastifyInstance): void {
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
}
