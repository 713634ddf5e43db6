import { Controller, Get, Redirect } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { Anyone, SignedIn } from '../shared/access.js';
import { ApiDescription } from './openapi.js';

@ApiExcludeController()
@Controller('api')
export class OpenApiController {
  constructor(private readonly description: ApiDescription) {}

  @Get('openapi.json')
  @SignedIn({ openInDemo: true })
  document(): OpenAPIObject {
    return this.description.document();
  }

  /** A browser carries its sign-in to the pages alone, so that is where the browsable form lives. */
  @Get('docs')
  @Anyone()
  @Redirect('/p/docs', 303)
  docs(): void {
    return;
  }
}
