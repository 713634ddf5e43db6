import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import fastify from 'fastify';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { asNobody } from './database/reach.js';
import { AppModule, type Surroundings } from './app.module.js';
import { beforeRouting, ignoreExpectations } from './http/before-routing.js';
import { closeConnectionsOnceIdle } from './http/draining.js';
import { addSecurityHeaders } from './http/headers.js';
import { readJsonBodies } from './http/json-body.js';
import { bodyLimit } from './http/limits.js';
import { nestLogger } from './http/nest-logger.js';
import { ApiDescription } from './http/openapi.js';
import { ProblemFilter } from './http/problem.filter.js';
import { logRequests } from './http/request-log.js';
import { validation } from './http/validation.pipe.js';

const { LogController } = fastify;
const headersTimeoutMs = 20_000;
const requestTimeoutMs = 120_000;
const longestParameter = 200;

/** The whole application, not yet listening: the same for serving, for the demo and for tests. */
export async function createApp(surroundings: Surroundings): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    logger: { level: surroundings.settings.logLevel, base: null, serializers: { req: () => ({}) } },
    // a running number would count the requests that leave no line, and so tell when answers came
    genReqId: () => randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: bodyLimit.json,
    routerOptions: { maxParamLength: longestParameter },
    requestTimeout: requestTimeoutMs,
    connectionTimeout: requestTimeoutMs,
    http: { headersTimeout: headersTimeoutMs },
    trustProxy: surroundings.settings.trustProxy ?? false,
    forceCloseConnections: 'idle',
    ...beforeRouting,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(surroundings), adapter, {
    bodyParser: false,
    logger: nestLogger(adapter.getInstance().log),
    abortOnError: false,
  });
  const fastify = adapter.getInstance();
  // first of all, so that what fails before the guard is nobody's as well, and never whoever's who began to listen
  fastify.addHook('onRequest', (_request, _reply, done) => asNobody(done));
  addSecurityHeaders(fastify);
  logRequests(fastify);
  ignoreExpectations(fastify);
  closeConnectionsOnceIdle(fastify);
  // the last hook before the guard: streams of the body would lose what is run around them earlier
  fastify.addHook('preHandler', (_request, _reply, done) => asNobody(done));
  fastify.removeContentTypeParser('text/plain');
  readJsonBodies(fastify);
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: bodyLimit.json });
  await app.register(multipart);
  app.useGlobalPipes(validation());
  app.useGlobalFilters(new ProblemFilter());
  app.get(ApiDescription).of(app);
  return app;
}
