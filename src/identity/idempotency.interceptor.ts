import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catchError, from, mergeMap, type Observable, of } from 'rxjs';
import { IdempotencyService } from './idempotency.service.js';
import { withoutIdempotency } from './without-idempotency.js';

/** Honours `Idempotency-Key` on every POST of the API, but for routes that must leave no such trace. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly records: IdempotencyService,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    const left = this.reflector.getAllAndOverride<boolean | undefined>(withoutIdempotency, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (request.method !== 'POST' || typeof key !== 'string' || left || !request.actor) return next.handle();
    const reply = http.getResponse<FastifyReply>();
    const asked = { accountId: request.actor.accountId ?? '', key, route: request.url, body: request.body };
    return from(this.records.begin(asked)).pipe(
      mergeMap(({ earlier, key: sealingKey }) => {
        if (earlier) {
          void reply.status(earlier.status);
          if (earlier.location) void reply.header('location', earlier.location);
          return of(earlier.answer);
        }
        return next.handle().pipe(
          // what was done is never forgotten: only the work's own failure is
          catchError(async (error: unknown) => {
            await this.records.forget(asked);
            throw error;
          }),
          mergeMap(async (answer: unknown) => {
            const location = reply.getHeader('location');
            await this.records.finish(asked, sealingKey, {
              status: reply.statusCode,
              location: typeof location === 'string' ? location : null,
              answer,
            });
            return answer;
          }),
        );
      }),
    );
  }
}
