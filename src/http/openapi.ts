import { type INestApplication, Injectable } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string', example: 'about:blank' },
    title: { type: 'string', example: 'Some fields need another value; each one is listed.' },
    status: { type: 'integer', example: 400 },
    code: { type: 'string', example: 'request.invalid', description: 'stable: `noun.reason`' },
    detail: { type: 'string', example: 'Some fields need another value; each one is listed.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'code', 'message'],
        properties: {
          field: { type: 'string', example: 'name' },
          code: { type: 'string', example: 'field.too_short' },
          message: { type: 'string', example: 'This is too short.' },
        },
      },
    },
  },
} as const;

/** The API as an OpenAPI document, from the decorators on controllers and fields; made when first asked for. */
@Injectable()
export class ApiDescription {
  private app?: INestApplication;
  private made?: OpenAPIObject;

  of(app: INestApplication): void {
    this.app = app;
  }

  document(): OpenAPIObject {
    if (!this.app) throw new Error('the description of an application that was never named');
    return (this.made ??= describe(this.app));
  }
}

/** Outward words only: the document may lie open on a screen. */
function describe(app: INestApplication): OpenAPIObject {
  const settings = new DocumentBuilder().setTitle('API').setVersion('1').addBearerAuth().build();
  const document = SwaggerModule.createDocument(app, settings);
  const refusal = {
    description: 'What is wrong and what to do, in the language of `Accept-Language`',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  for (const path of Object.values(document.paths)) {
    for (const verb of ['get', 'post', 'put', 'patch', 'delete'] as const) {
      const operation = path[verb];
      if (operation) operation.responses = { ...operation.responses, default: refusal };
    }
  }
  const { components = {} } = document;
  return {
    ...document,
    components: {
      ...components,
      schemas: { ...components.schemas, Problem: structuredClone(problem) as never },
    },
  };
}
