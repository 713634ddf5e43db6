import { HttpException } from '@nestjs/common';
import { Problem } from '../shared/errors.js';
import type { MessageCode } from '../shared/messages/index.js';
import { bodyLimit } from './limits.js';

const byStatus: Record<number, [Problem['status'], MessageCode]> = {
  400: [400, 'request.malformed'],
  401: [401, 'session.required'],
  403: [404, 'nothing.here'],
  404: [404, 'nothing.here'],
  405: [404, 'nothing.here'],
  408: [400, 'request.timed_out'],
  413: [413, 'request.too_large'],
  414: [404, 'nothing.here'],
  415: [415, 'request.unsupported_type'],
  431: [400, 'request.malformed'],
};

/** PostgreSQL's refusals that only a request's own content can cause. */
const byDatabaseCode: Record<string, [Problem['status'], MessageCode]> = {
  '22021': [400, 'field.unstorable'],
  '22P02': [400, 'request.malformed'],
  '22P05': [400, 'field.unstorable'],
  '22003': [400, 'request.malformed'],
  '22007': [400, 'request.malformed'],
  '22008': [400, 'request.malformed'],
};

/** What the framework or the database refused, as one of our own problems; null for a fault of ours. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (!(error instanceof Error)) return null;
  const known = byStatus[statusOf(error)] ?? byDatabaseCode[databaseCodeOf(error)];
  return known ? new Problem(known[0], known[1], { limit: `${bodyLimit.json / 1024} KiB` }) : null;
}

function statusOf(error: Error): number {
  if (error instanceof HttpException) return error.getStatus();
  return 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 0;
}

function databaseCodeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
