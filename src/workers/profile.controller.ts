import { Body, Controller, Get, Patch, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EntityTagInterceptor } from '../http/entity-tag.interceptor.js';
import { IfMatch } from '../http/if-match.js';
import { CurrentActor } from '../identity/index.js';
import { SignedIn } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { ProfileChangeBody, ProfileView } from './profile.dto.js';
import { ProfileService } from './profile.service.js';

@ApiTags('me')
@ApiBearerAuth()
@Controller('api/v1/me/profile')
@SignedIn()
@UseInterceptors(EntityTagInterceptor)
export class ProfileController {
  constructor(private readonly service: ProfileService) {}

  /** What is kept about me, my legal name included. */
  @Get()
  @ApiOkResponse({ type: ProfileView })
  own(@CurrentActor() actor: Actor): Promise<ProfileView> {
    return this.service.own(actor);
  }

  @Patch()
  @ApiHeader({ name: 'If-Match', required: true, example: '"1"' })
  @ApiOkResponse({ type: ProfileView })
  change(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body() body: ProfileChangeBody,
  ): Promise<ProfileView> {
    return this.service.change(actor, version, body);
  }
}
