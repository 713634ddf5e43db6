import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { HoldersOf, UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { keepers } from '../members.policy.js';
import {
  ApplicationBody,
  EndingBody,
  SituationBody,
  TransferBody,
  VoidingBody,
  WrittenEventView,
} from './acts.dto.js';
import { MembershipActs } from './acts.service.js';
import { VoidingService } from './voiding.service.js';

@ApiTags('memberships')
@ApiBearerAuth()
@Controller('api/v1')
@UnionHolders('secretary')
export class MembershipActsController {
  constructor(
    private readonly acts: MembershipActs,
    private readonly voiding: VoidingService,
  ) {}

  /** Enters somebody's application. */
  @Post('workers/:id/membership/application')
  @HoldersOf(keepers)
  @ApiCreatedResponse({ type: WrittenEventView })
  apply(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: ApplicationBody,
  ): Promise<WrittenEventView> {
    return this.acts.apply(actor, id, body);
  }

  /** To another branch, from a day on. */
  @Post('workers/:id/membership/transfer')
  @ApiCreatedResponse({ type: WrittenEventView })
  transfer(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: TransferBody,
  ): Promise<WrittenEventView> {
    return this.acts.transfer(actor, id, body);
  }

  @Post('workers/:id/membership/withdrawal')
  @ApiCreatedResponse({ type: WrittenEventView })
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: EndingBody,
  ): Promise<WrittenEventView> {
    return this.acts.withdraw(actor, id, body);
  }

  @Post('workers/:id/membership/death')
  @ApiCreatedResponse({ type: WrittenEventView })
  die(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: EndingBody,
  ): Promise<WrittenEventView> {
    return this.acts.die(actor, id, body);
  }

  /** How somebody lives just now; it never ends a membership. */
  @Post('workers/:id/membership/situation')
  @ApiCreatedResponse({ type: WrittenEventView })
  live(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: SituationBody,
  ): Promise<WrittenEventView> {
    return this.acts.live(actor, id, body);
  }

  /** What was entered by mistake counts no more; it stays readable. */
  @Post('membership-events/:id/voiding')
  @ApiCreatedResponse({ type: WrittenEventView })
  void(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: VoidingBody,
  ): Promise<WrittenEventView> {
    return this.voiding.void(actor, id, body);
  }
}
