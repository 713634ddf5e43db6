import type { FastifyInstance } from 'fastify';
import { Problem } from '../shared/errors.js';
import { bodyLimit, jsonDepthLimit } from './limits.js';

/** Reads JSON, refusing what is nested deeper than anything asked for before it is parsed. */
export function readJsonBodies(fastify: FastifyInstance): void {
  fastify.removeContentTypeParser('application/json');
  fastify.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit: bodyLimit.json },
    (_request, body, done) => {
      try {
        done(null, parseJson(body as string));
      } catch (error) {
        done(error as Error);
      }
    },
  );
}

export function parseJson(text: string): unknown {
  if (text.trim() === '') return {};
  if (depthOf(text) > jsonDepthLimit) throw new Problem(400, 'request.too_deep', { limit: jsonDepthLimit });
  try {
    return JSON.parse(text, withoutPrototype);
  } catch {
    throw new Problem(400, 'request.malformed');
  }
}

/**
 * `__proto__` as a field is never data of ours; as an own property it would poison an object copied from it.
 * `constructor` is passed over by the validation, so nobody would be told that it is unknown.
 */
function withoutPrototype(this: unknown, key: string, value: unknown): unknown {
  if (key === '__proto__' || key === 'constructor') throw new Problem(400, 'request.malformed');
  return value;
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (inString) {
      if (character === 0x5c) at += 1;
      else if (character === 0x22) inString = false;
    } else if (character === 0x22) inString = true;
    else if (character === 0x7b || character === 0x5b) deepest = Math.max(deepest, (depth += 1));
    else if (character === 0x7d || character === 0x5d) depth -= 1;
  }
  return deepest;
}
