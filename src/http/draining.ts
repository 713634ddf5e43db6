import type { FastifyInstance } from 'fastify';

const pauseMs = 50;

/**
 * While closing, a connection goes as soon as its last answer is out. Left alone, one whose answer was under way
 * when closing began would be kept for the next request, and hold up the end for more than a minute.
 */
export function closeConnectionsOnceIdle(fastify: FastifyInstance): void {
  const { server } = fastify;
  fastify.addHook('preClose', async () => {
    const timer = setInterval(() => server.closeIdleConnections(), pauseMs);
    server.once('close', () => clearInterval(timer));
    if (!server.listening) clearInterval(timer);
  });
}
