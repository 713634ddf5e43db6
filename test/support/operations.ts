/** As much of JSON Schema as our document uses, references followed. */
export interface Schema {
  type?: string;
  format?: string;
  enum?: readonly unknown[];
  example?: unknown;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  $ref?: string;
}

/** One verb on one path of an OpenAPI document. */
export interface Operation {
  method: string;
  path: string;
  parameters: { name: string; place: string; schema: Schema }[];
  body: Schema | null;
  bodyType: string | null;
  /** by status; null where the answer has no described content */
  answers: Record<string, Schema | null>;
  isGuarded: boolean;
}

type Content = Record<string, { schema?: Schema; example?: unknown }>;

interface Described {
  parameters?: { name: string; in: string; schema?: Schema; example?: unknown }[];
  requestBody?: { content: Content };
  responses?: Record<string, { content?: Content }>;
  security?: unknown[];
}

interface Document {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema> };
}

const mostDepth = 12;

export function operationsOf(body: unknown): Operation[] {
  const document = body as Document;
  const followed = (schema: Schema): Schema => follow(schema, document.components.schemas, 0);
  return Object.entries(document.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([method, described]) => {
      const { parameters = [], requestBody, responses = {}, security = [] } = described;
      const [bodyType, taken] = Object.entries(requestBody?.content ?? {})[0] ?? [null, null];
      return {
        method: method.toUpperCase(),
        path,
        parameters: parameters.map(({ name, in: place, schema = {}, example }) => ({
          name,
          place,
          schema: { ...followed(schema), ...(example === undefined ? {} : { example }) },
        })),
        body: taken?.schema ? followed(taken.schema) : null,
        bodyType,
        answers: Object.fromEntries(
          Object.entries(responses).map(([status, { content }]) => {
            const [shown] = Object.values(content ?? {});
            return [
              status,
              shown?.schema ? followed(shown.schema) : shown ? { example: shown.example } : null,
            ];
          }),
        ),
        isGuarded: security.length > 0,
      };
    }),
  );
}

function follow(schema: Schema, named: Record<string, Schema>, depth: number): Schema {
  if (depth > mostDepth) return { example: null };
  if (schema.$ref) {
    const target = named[schema.$ref.replace('#/components/schemas/', '')];
    if (!target) throw new Error(`${schema.$ref} leads nowhere`);
    return follow(target, named, depth + 1);
  }
  const each = (part: Schema): Schema => follow(part, named, depth + 1);
  return {
    ...schema,
    ...(schema.items ? { items: each(schema.items) } : {}),
    ...(schema.properties
      ? {
          properties: Object.fromEntries(
            Object.entries(schema.properties).map(([name, part]) => [name, each(part)]),
          ),
        }
      : {}),
    ...(schema.allOf ? { allOf: schema.allOf.map(each) } : {}),
    ...(schema.oneOf ? { oneOf: schema.oneOf.map(each) } : {}),
    ...(schema.anyOf ? { anyOf: schema.anyOf.map(each) } : {}),
    ...(typeof schema.additionalProperties === 'object'
      ? { additionalProperties: each(schema.additionalProperties) }
      : {}),
  };
}

/** A value that a schema takes, out of its own examples. */
export function exampleOf(schema: Schema): unknown {
  const { example, properties, items, enum: choices } = schema;
  if (example !== undefined) return example;
  const [part] = schema.allOf ?? schema.oneOf ?? schema.anyOf ?? [];
  if (part) return exampleOf(part);
  if (properties) {
    return Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, exampleOf(each)]));
  }
  if (items) return [exampleOf(items)];
  if (choices) return choices[0];
  return schema.default ?? plainExample(schema);
}

function plainExample({ type, format, minimum = 1 }: Schema): unknown {
  if (format === 'uuid') return '6f1c1f0e-8f5e-4f0a-9d7c-0b3f4c1d2e3f';
  if (format === 'date') return '2026-11-21';
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return minimum;
  return type === 'object' ? {} : 'some words';
}
