import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { EntityTagInterceptor } from '../../http/entity-tag.interceptor.js';
import { IdPipe } from '../../http/id.pipe.js';
import { IfMatch } from '../../http/if-match.js';
import { CurrentActor } from '../../identity/index.js';
import { HoldersOf, UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { mapReaders, mapWriters } from '../map.policy.js';
import { FactQuery } from './facts.dto.js';
import {
  CertificationBody,
  CertificationCorrection,
  CertificationPageView,
  CertificationView,
} from './certifications.dto.js';
import { CertificationsService } from './certifications.service.js';

/** Another union is certified here. */
@ApiTags('map facts')
@ApiBearerAuth()
@Controller('api/v1/certifications')
@UseInterceptors(EntityTagInterceptor)
export class CertificationsController {
  constructor(private readonly certifications: CertificationsService) {}

  @Get()
  @HoldersOf(mapReaders)
  @ApiOkResponse({ type: CertificationPageView })
  list(@Query() query: FactQuery): Promise<CertificationPageView> {
    return this.certifications.list(query);
  }

  @Get(':id')
  @HoldersOf(mapReaders)
  @ApiOkResponse({ type: CertificationView })
  one(@Param('id', IdPipe) id: string): Promise<CertificationView> {
    return this.certifications.one(id);
  }

  @Post()
  @UnionHolders(...mapWriters)
  @ApiCreatedResponse({ type: CertificationView })
  add(@CurrentActor() actor: Actor, @Body() body: CertificationBody): Promise<CertificationView> {
    return this.certifications.add(actor, body);
  }

  /** Correct what was written wrongly; what changed on a later day is a new entry. */
  @Patch(':id')
  @UnionHolders(...mapWriters)
  @ApiOkResponse({ type: CertificationView })
  correct(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: CertificationCorrection,
  ): Promise<CertificationView> {
    return this.certifications.correct(actor, { id, version }, body);
  }

  /** Remove what should never have been written. */
  @Delete(':id')
  @UnionHolders(...mapWriters)
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.certifications.remove(actor, id);
  }
}
