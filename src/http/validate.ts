import { validation } from './validation.pipe.js';

const pipe = validation();

/** Checks what did not come as a request's own body (a JSON field of a form) by the same rules. */
export async function validateField<T extends object>(type: new () => T, value: unknown): Promise<T> {
  return (await pipe.transform(value, { type: 'body', metatype: type })) as T;
}
