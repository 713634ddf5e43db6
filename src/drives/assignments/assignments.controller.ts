import { Controller, Get, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { HoldersOf } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { inSomeDrive } from '../core/drive-access.js';
import { AssignmentsView } from './assignments.dto.js';
import { AssignmentsService } from './assignments.service.js';

@ApiTags('drives')
@ApiBearerAuth()
@Controller('api/v1/drives/:id/assignments')
@HoldersOf(inSomeDrive)
export class AssignmentsController {
  constructor(private readonly assignments: AssignmentsService) {}

  /** Whom I should talk to today. */
  @Get()
  @ApiOkResponse({ type: AssignmentsView })
  own(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<AssignmentsView> {
    return this.assignments.own(actor, id);
  }
}
