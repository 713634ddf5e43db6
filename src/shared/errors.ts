import type { MessageCode, MessageValues } from './messages/index.js';

/** What is wrong with one field of a request. */
export interface FieldError {
  field: string;
  code: MessageCode;
  values?: MessageValues;
}

/**
 * A refusal with a stable code; becomes RFC 9457 `application/problem+json` at the edge, its sentence in the
 * asker's language. 400 malformed, 401, 404 absent or invisible, 409 conflict, 412 stale, 422 rule broken, 429.
 */
export class Problem extends Error {
  constructor(
    readonly status: 400 | 401 | 404 | 409 | 412 | 413 | 415 | 422 | 429 | 503,
    readonly code: MessageCode,
    readonly values: MessageValues = {},
    readonly errors: readonly FieldError[] = [],
    /** Further members of the problem document, for instance what depends on the thing. */
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }
}

/** Absent and forbidden look alike. */
export function nothingHere(): Problem {
  return new Problem(404, 'nothing.here');
}
