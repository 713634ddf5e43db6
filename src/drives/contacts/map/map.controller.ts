import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../../http/id.pipe.js';
import { CurrentActor } from '../../../identity/index.js';
import { HoldersOf } from '../../../shared/access.js';
import type { Actor } from '../../../shared/actor.js';
import { inSomeDrive } from '../../core/drive-access.js';
import { DriveMapView, DrivePlaceBody, SocialGroupBody } from './map.dto.js';
import { DriveMapReading } from './map.reading.js';
import { DriveMapService } from './map.service.js';

@ApiTags('drives')
@ApiBearerAuth()
@Controller('api/v1/drives/:id')
@HoldersOf(inSomeDrive)
export class DriveMapController {
  constructor(
    private readonly map: DriveMapService,
    private readonly reading: DriveMapReading,
  ) {}

  /** Departments, shifts, social groups and ties; names of nobody. */
  @Get('map')
  @ApiOkResponse({ type: DriveMapView })
  whole(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<DriveMapView> {
    return this.reading.whole(actor, id);
  }

  @Post('departments')
  @ApiCreatedResponse({ type: DriveMapView })
  async addDepartment(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: DrivePlaceBody,
  ): Promise<DriveMapView> {
    await this.map.add(actor, id, 'department', body);
    return this.reading.whole(actor, id);
  }

  @Post('shifts')
  @ApiCreatedResponse({ type: DriveMapView })
  async addShift(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: DrivePlaceBody,
  ): Promise<DriveMapView> {
    await this.map.add(actor, id, 'shift', body);
    return this.reading.whole(actor, id);
  }

  @Post('social-groups')
  @ApiCreatedResponse({ type: DriveMapView })
  async addGroup(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { name }: SocialGroupBody,
  ): Promise<DriveMapView> {
    await this.map.addGroup(actor, id, name);
    return this.reading.whole(actor, id);
  }
}
