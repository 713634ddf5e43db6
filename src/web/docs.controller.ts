import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { Controller, Get, Header, StreamableFile, UseFilters } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { ApiDescription } from '../http/openapi.js';
import { SignedIn } from '../shared/access.js';
import { PageFilter } from './page.filter.js';

/** The copy that @nestjs/swagger brings along. */
const swagger = createRequire(createRequire(import.meta.url).resolve('@nestjs/swagger'));

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>API</title>
    <link rel="stylesheet" href="/p/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="docs"></div>
    <script src="/p/docs/swagger-ui-bundle.js"></script>
    <script src="/p/docs/start.js"></script>
  </body>
</html>
`;

const start = `SwaggerUIBundle({ url: '/p/docs/openapi.json', dom_id: '#docs', validatorUrl: null });\n`;

/** The browsable API description: a library's page with its script, from our own address and under a policy of its own. */
@ApiExcludeController()
@Controller('p/docs')
@UseFilters(PageFilter)
@SignedIn({ openInDemo: true })
export class DocsController {
  constructor(private readonly description: ApiDescription) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', policy)
  page(): string {
    return page;
  }

  @Get('start.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  start(): string {
    return start;
  }

  @Get('openapi.json')
  document(): OpenAPIObject {
    return this.description.document();
  }

  @Get('swagger-ui.css')
  style(): StreamableFile {
    return shipped('swagger-ui.css', 'text/css; charset=utf-8');
  }

  @Get('swagger-ui-bundle.js')
  script(): StreamableFile {
    return shipped('swagger-ui-bundle.js', 'text/javascript; charset=utf-8');
  }
}

function shipped(name: string, type: string): StreamableFile {
  return new StreamableFile(createReadStream(swagger.resolve(`swagger-ui-dist/${name}`)), { type });
}
