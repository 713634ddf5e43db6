import { SetMetadata } from '@nestjs/common';

export const withoutIdempotency = 'kitroom:without-idempotency';

/** Answers, sessions and uploads: a record of the request would be a trace, or a copy of a secret or a file. */
export const WithoutIdempotency = (): MethodDecorator & ClassDecorator =>
  SetMetadata(withoutIdempotency, true);
