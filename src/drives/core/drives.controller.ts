import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { SignedIn } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { DrivePageView, DrivesQuery, WholeDriveView } from './drives.dto.js';
import { DrivesReading } from './drives.reading.js';

@ApiTags('drives')
@ApiBearerAuth()
@Controller('api/v1/drives')
@SignedIn()
export class DrivesController {
  constructor(private readonly reading: DrivesReading) {}

  /** Drives that I am in, and those that went public. */
  @Get()
  @ApiOkResponse({ type: DrivePageView })
  list(@CurrentActor() actor: Actor, @Query() query: DrivesQuery): Promise<DrivePageView> {
    return this.reading.list(actor, query);
  }

  /** One drive: its stage, its sites, and for those in it the rest. */
  @Get(':id')
  @ApiOkResponse({ type: WholeDriveView })
  one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<WholeDriveView> {
    return this.reading.one(actor, id);
  }
}
