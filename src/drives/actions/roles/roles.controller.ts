import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../../http/id.pipe.js';
import { CurrentActor } from '../../../identity/index.js';
import { HoldersOf } from '../../../shared/access.js';
import type { Actor } from '../../../shared/actor.js';
import { inSomeDrive } from '../../core/drive-access.js';
import { WholeActionView } from '../actions.dto.js';
import { ActionsReading } from '../actions.reading.js';
import { NewActionRoleBody } from './roles.dto.js';
import { ActionRolesService } from './roles.service.js';

@ApiTags('drives')
@ApiBearerAuth()
@Controller('api/v1/drives/:id/actions/:actionId/roles')
@HoldersOf(inSomeDrive)
export class ActionRolesController {
  constructor(
    private readonly roles: ActionRolesService,
    private readonly reading: ActionsReading,
  ) {}

  /** Somebody takes something on, and is reminded of it. */
  @Post()
  @ApiCreatedResponse({ type: WholeActionView })
  async give(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Param('actionId', IdPipe) actionId: string,
    @Body() body: NewActionRoleBody,
  ): Promise<WholeActionView> {
    await this.roles.give(actor, { driveId, actionId }, body);
    return this.reading.one(actor, { driveId, actionId });
  }

  /** They gave it back. */
  @Delete(':roleId')
  @HttpCode(204)
  @ApiNoContentResponse()
  takeBack(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Param('actionId', IdPipe) actionId: string,
    @Param('roleId', IdPipe) roleId: string,
  ): Promise<void> {
    return this.roles.takeBack(actor, { driveId, actionId }, roleId);
  }
}
