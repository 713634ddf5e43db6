import { Body, Controller, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../identity/index.js';
import { SignedIn } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { OwnApplicationBody, OwnSituationBody, OwnWithdrawalBody, WrittenEventView } from './acts.dto.js';
import { MembershipActs } from './acts.service.js';

@ApiTags('me')
@ApiBearerAuth()
@Controller('api/v1/me/membership')
@SignedIn()
export class OwnMembershipController {
  constructor(private readonly acts: MembershipActs) {}

  @Post('application')
  @ApiCreatedResponse({ type: WrittenEventView })
  apply(@CurrentActor() actor: Actor, @Body() body: OwnApplicationBody): Promise<WrittenEventView> {
    return this.acts.apply(actor, null, body);
  }

  /** Leaving, or taking an application back. */
  @Post('withdrawal')
  @ApiCreatedResponse({ type: WrittenEventView })
  withdraw(@CurrentActor() actor: Actor, @Body() body: OwnWithdrawalBody): Promise<WrittenEventView> {
    return this.acts.withdraw(actor, null, body);
  }

  @Post('situation')
  @ApiCreatedResponse({ type: WrittenEventView })
  live(@CurrentActor() actor: Actor, @Body() body: OwnSituationBody): Promise<WrittenEventView> {
    return this.acts.live(actor, null, body);
  }
}
