import { randomUUID } from 'node:crypto';
import type { Operation, Schema } from './operations.js';
import type { RawRequest } from './raw-request.js';

export type Random = () => number;

/** mulberry32: the same requests from the same seed. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as unknown;

/** What nobody sensible sends in place of a value. */
const oddValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  -0,
  2 ** 53,
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  '\u202e',
  'Ŀ̵̛͓'.repeat(40),
  '👩🏽‍🚒',
  'ﬁ',
  '1e3',
  'NaN',
  '2023-02-30',
  '0000-00-00',
  '99999-01-01',
  '2026-11-21T00:00:00Z',
  '-1',
  '1'.repeat(400),
  "' OR 1=1 --",
  '${7*7}',
  '../../etc/passwd',
  'x'.repeat(5_000),
  [],
  {},
  [[]],
  [null],
  { length: 1e9 },
  { toString: 'no' },
  { constructor: { prototype: { admin: true } } },
  deep(20),
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '00000000-0000-0000-0000-000000000000',
];

const oddHeaders: readonly (readonly string[])[] = [
  [],
  [],
  [],
  ['accept-language', 'x-klingon;q=abc,,,;'],
  ['accept-language', 'fr'],
  ['accept', 'image/png'],
  ['if-match', '"999999999999999999999"'],
  ['if-match', 'nonsense'],
  ['idempotency-key', 'k'.repeat(3_000)],
  ['idempotency-key', 'ключ'.replace(/[^\0-\xff]/g, '?')],
  ['content-encoding', 'gzip'],
  ['range', 'bytes=5-2'],
  ['expect', 'nothing'],
  ['accept-version', '9.9.9'],
  ['x-forwarded-for', '::::'],
];

const oddBodies: readonly (readonly [string, string])[] = [
  ['application/json', '{'],
  ['application/json', ''],
  ['application/json', 'null'],
  ['application/json', '[]'],
  ['application/json', '"text"'],
  ['application/json', '{"__proto__":{"admin":true}}'],
  ['application/json', '{"a":1,"a":2}'],
  ['application/json; charset=utf-16', '{}'],
  ['text/plain', 'hello'],
  ['application/xml', '<a/>'],
  ['application/x-www-form-urlencoded', 'a=1&a=2&b[c]=3&__proto__[x]=1'],
  ['multipart/form-data', 'no boundary'],
  [
    'multipart/form-data; boundary=x',
    '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\na;b',
  ],
  ['multipart/form-data; boundary=x', '--x--\r\n'],
];

/** Requests to `operation` that are mostly right, with something wrong somewhere. */
export function requestFor(operation: Operation, random: Random, knownIds: readonly string[]): RawRequest {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const identifier = (): string => {
    const chance = random();
    if (chance < 0.6 && knownIds.length > 0) return pick(knownIds);
    return chance < 0.8 ? randomUUID() : encoded(pick(oddValues));
  };
  const value = (schema: Schema): unknown =>
    random() < 0.15 ? pick(oddValues) : likely(schema, value, pick, knownIds);
  const path = operation.path.replace(/\{\w+\}/g, identifier);
  const query = operation.parameters
    .filter(({ place }) => place === 'query' && random() < 0.5)
    .map(({ name, schema }) => `${name}${random() < 0.05 ? '[]' : ''}=${encoded(value(schema))}`);
  if (random() < 0.05) query.push('unknown=1', '%ZZ=%', 'limit=1&limit=2');
  const [bodyType, body] = bodyOf();
  // what a route asks for in a header is a word of one’s own, as for money that is recorded once
  const asked = operation.parameters.filter(({ name }) => name === 'Idempotency-Key' && random() < 0.9);
  const headers = [
    ...pick(oddHeaders),
    ...(bodyType ? ['content-type', bodyType] : []),
    ...asked.flatMap(({ name }) => [name, randomUUID()]),
  ];
  return {
    method: operation.method,
    path: query.length > 0 ? `${path}?${query.join('&')}` : path,
    headers,
    ...(body === undefined ? {} : { body }),
  };

  function bodyOf(): readonly [string | null, string | undefined] {
    if (operation.method === 'GET' || operation.method === 'DELETE') return [null, undefined];
    if (random() < 0.15) return pick(oddBodies);
    if (operation.bodyType?.startsWith('multipart')) return multipart(operation.body ?? {}, value);
    const content = value(operation.body ?? {});
    const extra =
      random() < 0.1 && content && typeof content === 'object' ? { surprise: pick(oddValues) } : {};
    return ['application/json', JSON.stringify(isPlain(content) ? { ...content, ...extra } : content) ?? ''];
  }
}

function likely(
  schema: Schema,
  value: (schema: Schema) => unknown,
  pick: <Item>(items: readonly Item[]) => Item,
  knownIds: readonly string[],
): unknown {
  const [part] = schema.allOf ?? schema.oneOf ?? schema.anyOf ?? [];
  if (part) return value(part);
  if (schema.properties) {
    return Object.fromEntries(Object.entries(schema.properties).map(([name, each]) => [name, value(each)]));
  }
  if (schema.items) return Array.from({ length: pick([0, 1, 2, 3]) }, () => value(schema.items!));
  return single(schema, pick, knownIds);
}

function single(
  schema: Schema,
  pick: <Item>(items: readonly Item[]) => Item,
  knownIds: readonly string[],
): unknown {
  if (schema.enum) return pick(schema.enum);
  if (schema.format === 'uuid') return knownIds.length > 0 ? pick(knownIds) : randomUUID();
  if (schema.format === 'binary') return 'employer;job;pay\nA;B;18,50\n';
  if (schema.type === 'boolean') return pick([true, false]);
  if (schema.type === 'integer' || schema.type === 'number') {
    return pick([schema.minimum ?? 0, schema.maximum ?? 10, 1, 2, (schema.maximum ?? 10) + 1]);
  }
  return schema.example ?? 'some words';
}

function multipart(schema: Schema, value: (schema: Schema) => unknown): readonly [string, string] {
  const parts = Object.entries(schema.properties ?? { file: { format: 'binary' } }).map(([name, each]) => {
    const content = value(each);
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    const fileName = each.format === 'binary' ? '; filename="pay.csv"' : '';
    return `--edge\r\ncontent-disposition: form-data; name="${name}"${fileName}\r\n\r\n${text}\r\n`;
  });
  return ['multipart/form-data; boundary=edge', `${parts.join('')}--edge--\r\n`];
}

function isPlain(content: unknown): content is Record<string, unknown> {
  return typeof content === 'object' && content !== null && !Array.isArray(content);
}

function encoded(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return encodeURIComponent(text.toWellFormed());
}
