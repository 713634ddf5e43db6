import type { MessageCode, MessageValues } from './messages/index.js';
import { say } from './messages/index.js';

/** The program cannot start, and why: one clear sentence by its code. Whoever catches it prints that and exits non-zero. */
export class StartFailure extends Error {
  constructor(
    readonly code: MessageCode,
    readonly values: MessageValues = {},
  ) {
    super(say('en', code, values));
  }
}
