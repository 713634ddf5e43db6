import { Global, Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { OpenApiController } from './openapi.controller.js';
import { ApiDescription } from './openapi.js';

@Global()
@Module({
  controllers: [HealthController, OpenApiController],
  providers: [ApiDescription],
  exports: [ApiDescription],
})
export class HttpModule {}
