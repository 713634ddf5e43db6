import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { HoldersOf } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { inSomeDrive } from '../core/drive-access.js';
import {
  StructureAnswerBody,
  StructureAnswerPageView,
  StructureAnswersBody,
  StructureAnswersQuery,
} from './structure-answers.dto.js';
import { StructureAnswersReading } from './structure-answers.reading.js';
import { StructureAnswersService } from './structure-answers.service.js';

@ApiTags('drives')
@ApiBearerAuth()
@Controller('api/v1/drives/:id/structure-tests/:structureTestId/answers')
@HoldersOf(inSomeDrive)
export class StructureAnswersController {
  constructor(
    private readonly answers: StructureAnswersService,
    private readonly reading: StructureAnswersReading,
  ) {}

  /** Everybody who could have taken part, with what is known of them. */
  @Get()
  @ApiOkResponse({ type: StructureAnswerPageView })
  list(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Param('structureTestId', IdPipe) structureTestId: string,
    @Query() query: StructureAnswersQuery,
  ): Promise<StructureAnswerPageView> {
    return this.reading.list(actor, { driveId, structureTestId }, query);
  }

  /** Who took part and who did not; of whom nothing is said stays what was known. */
  @Put()
  @HttpCode(204)
  @ApiNoContentResponse()
  writeAll(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Param('structureTestId', IdPipe) structureTestId: string,
    @Body() body: StructureAnswersBody,
  ): Promise<void> {
    return this.answers.write(actor, { driveId, structureTestId }, body);
  }

  /** Whether a contact took part. */
  @Put(':contactId')
  @HttpCode(204)
  @ApiNoContentResponse()
  write(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Param('structureTestId', IdPipe) structureTestId: string,
    @Param('contactId', IdPipe) contactId: string,
    @Body() { tookPart }: StructureAnswerBody,
  ): Promise<void> {
    const answers = tookPart ? { tookPart: [contactId], didNot: [] } : { tookPart: [], didNot: [contactId] };
    return this.answers.write(actor, { driveId, structureTestId }, answers);
  }
}
