import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { HoldersOf, SignedIn, UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { readers } from '../members.policy.js';
import { MemberPageView, MembershipView, MembersQuery } from './reading.dto.js';
import { ReadingMemberships } from './reading.service.js';

@ApiTags('memberships')
@ApiBearerAuth()
@Controller('api/v1')
export class ReadingMembershipsController {
  constructor(private readonly reading: ReadingMemberships) {}

  /** Members, applicants and former members by their number; reading is logged. */
  @Get('memberships')
  @UnionHolders('secretary', 'treasurer', 'trustee')
  @ApiOkResponse({ type: MemberPageView })
  roll(@CurrentActor() actor: Actor, @Query() query: MembersQuery): Promise<MemberPageView> {
    return this.reading.roll(actor, query);
  }

  /** One person's membership with what happened when; words about them only for who keeps their record. */
  @Get('workers/:id/membership')
  @HoldersOf(readers)
  @ApiOkResponse({ type: MembershipView })
  one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<MembershipView> {
    return this.reading.one(actor, id);
  }

  /** My own, with every word of it. */
  @Get('me/membership')
  @SignedIn()
  @ApiOkResponse({ type: MembershipView })
  own(@CurrentActor() actor: Actor): Promise<MembershipView> {
    return this.reading.own(actor);
  }
}
