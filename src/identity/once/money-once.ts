import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../../shared/errors.js';
import { WithoutIdempotency } from '../without-idempotency.js';
import type { Ask } from './once.service.js';

const header = 'idempotency-key';
const longestKey = 200;

/** Money is recorded here: an `Idempotency-Key` is required, and its record is part of the recording itself. */
export const MoneyOnce = (): MethodDecorator =>
  applyDecorators(
    WithoutIdempotency(),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'a word of your own: the same one again has the same answer and no second effect',
      schema: { type: 'string', maxLength: longestKey, example: 'receipt-book-7-page-12' },
    }),
  );

/** The key and the body of a request that records money. @throws Problem 400 `request.key_required` */
export const CurrentAsk = createParamDecorator((_: unknown, context: ExecutionContext): Ask => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const key = request.headers[header];
  if (typeof key !== 'string' || key.trim() === '' || key.length > longestKey)
    throw new Problem(400, 'request.key_required');
  const { actor, url: route, body } = request;
  return { accountId: actor?.accountId ?? '', key, route, body };
});
