import { Body, Controller, Param, Patch, Post, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EntityTagInterceptor } from '../http/entity-tag.interceptor.js';
import { IdPipe } from '../http/id.pipe.js';
import { IfMatch } from '../http/if-match.js';
import { CurrentActor } from '../identity/index.js';
import { Holders } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { JobBody, JobChangeBody, JobEndingBody, JobView } from './jobs.dto.js';
import { JobsService } from './jobs.service.js';

@ApiTags('jobs')
@ApiBearerAuth()
@Controller('api/v1')
@Holders('steward', 'secretary')
@UseInterceptors(EntityTagInterceptor)
export class JobsController {
  constructor(private readonly service: JobsService) {}

  /** Another job of a person; several at once are usual. */
  @Post('workers/:id/jobs')
  @ApiCreatedResponse({ type: JobView })
  add(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) workerId: string,
    @Body() body: JobBody,
  ): Promise<JobView> {
    return this.service.add(actor, workerId, body);
  }

  @Patch('jobs/:id')
  @ApiHeader({ name: 'If-Match', required: true, example: '"1"' })
  @ApiOkResponse({ type: JobView })
  change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: JobChangeBody,
  ): Promise<JobView> {
    return this.service.change(actor, id, version, body);
  }

  /** The last day of a job that was still held. */
  @Post('jobs/:id/ending')
  @ApiCreatedResponse({ type: JobView })
  end(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { on }: JobEndingBody,
  ): Promise<JobView> {
    return this.service.end(actor, id, on);
  }
}
