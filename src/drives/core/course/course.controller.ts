import { Body, Controller, Delete, Param, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../../http/id.pipe.js';
import { CurrentActor } from '../../../identity/index.js';
import { Holders } from '../../../shared/access.js';
import type { Actor } from '../../../shared/actor.js';
import { WholeDriveView } from '../drives.dto.js';
import { DrivesReading } from '../drives.reading.js';
import { AuthorizationsService } from './authorizations.service.js';
import { NewAuthorizationBody, NewStageBody, NewUnitEstimateBody } from './course.dto.js';
import { CourseService } from './course.service.js';

/** What a committee writes down of its drive. */
@ApiTags('drives')
@ApiBearerAuth()
@Controller('api/v1/drives/:id')
@Holders('committee')
export class CourseController {
  constructor(
    private readonly course: CourseService,
    private readonly authorizations: AuthorizationsService,
    private readonly reading: DrivesReading,
  ) {}

  /** A stage began. */
  @Post('stages')
  @ApiCreatedResponse({ type: WholeDriveView })
  async begin(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: NewStageBody,
  ): Promise<WholeDriveView> {
    await this.course.begin(actor, id, body);
    return this.reading.one(actor, id);
  }

  /** The meeting of a branch authorized it. */
  @Post('authorizations')
  @ApiCreatedResponse({ type: WholeDriveView })
  async authorize(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: NewAuthorizationBody,
  ): Promise<WholeDriveView> {
    await this.authorizations.record(actor, id, body);
    return this.reading.one(actor, id);
  }

  /** How many work in the bargaining unit, at least and at most. */
  @Post('unit-estimates')
  @ApiCreatedResponse({ type: WholeDriveView })
  async estimate(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: NewUnitEstimateBody,
  ): Promise<WholeDriveView> {
    await this.course.estimate(actor, id, body);
    return this.reading.one(actor, id);
  }

  /** It is about this site as well. */
  @Put('sites/:siteId')
  @ApiOkResponse({ type: WholeDriveView })
  async target(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('siteId', IdPipe) siteId: string,
  ): Promise<WholeDriveView> {
    await this.course.target(actor, id, siteId);
    return this.reading.one(actor, id);
  }

  /** It is not about this site any more. */
  @Delete('sites/:siteId')
  @ApiOkResponse({ type: WholeDriveView })
  async drop(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('siteId', IdPipe) siteId: string,
  ): Promise<WholeDriveView> {
    await this.course.drop(actor, id, siteId);
    return this.reading.one(actor, id);
  }
}
