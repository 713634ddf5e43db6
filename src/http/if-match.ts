import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../shared/errors.js';

const entityTag = /^"(\d{1,9})"$/;

/**
 * The version a change was made from, out of `If-Match: "3"`. Without one nobody could tell a stale change.
 * @throws Problem 412 `entry.stale`
 */
export const IfMatch = createParamDecorator((_data: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  const version = entityTag.exec(header ?? '')?.[1];
  if (version === undefined) throw new Problem(412, 'entry.stale');
  return Number(version);
});

/** The `ETag` of a version. */
export function entityTagOf(version: number): string {
  return `"${version}"`;
}
