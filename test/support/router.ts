import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { Problem } from '../../src/shared/errors.js';

/** One route as the router itself holds it. */
export interface Route {
  method: string;
  path: string;
}

/** Every route that is registered from now on, in the router's own words. Call before the application listens. */
export function watchRoutes(app: NestFastifyApplication): Route[] {
  const routes: Route[] = [];
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', ({ method, url }) => {
      for (const each of [method].flat()) routes.push({ method: each, path: url });
    });
  return routes;
}

export const reachedHeader = 'x-reached';

/** Answers for every page that is not there, so its answer itself is looked at. */
const absentPage = '/p/*';

/**
 * Stands where the guard has let a request through, says which route that is, and goes no further: so every route
 * can be tried by everybody without anything being changed.
 */
export class StopBehindTheGuard implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const { method, routeOptions } = http.getRequest<FastifyRequest>();
    void http.getResponse<FastifyReply>().header(reachedHeader, `${method} ${routeOptions.url}`);
    if (routeOptions.url === absentPage) return next.handle();
    throw new Problem(409, 'request.in_progress');
  }
}
