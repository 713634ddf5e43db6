import { Body, Controller, Delete, HttpCode, Param, Patch } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../../http/id.pipe.js';
import { CurrentActor } from '../../../identity/index.js';
import { HoldersOf } from '../../../shared/access.js';
import type { Actor } from '../../../shared/actor.js';
import { inSomeDrive } from '../../core/drive-access.js';
import { DriveMapView, PlaceNameBody } from './map.dto.js';
import { DriveMapReading } from './map.reading.js';
import { DriveMapService, type PlaceKind } from './map.service.js';

/** One department, shift or social group. */
@ApiTags('drives')
@ApiBearerAuth()
@Controller('api/v1/drives/:id')
@HoldersOf(inSomeDrive)
export class DrivePlacesController {
  constructor(
    private readonly map: DriveMapService,
    private readonly reading: DriveMapReading,
  ) {}

  /** What a department is called from now on. */
  @Patch('departments/:placeId')
  @ApiOkResponse({ type: DriveMapView })
  renameDepartment(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Param('placeId', IdPipe) id: string,
    @Body() { name }: PlaceNameBody,
  ): Promise<DriveMapView> {
    return this.rename(actor, driveId, 'department', { id, name });
  }

  /** What a shift is called from now on. */
  @Patch('shifts/:placeId')
  @ApiOkResponse({ type: DriveMapView })
  renameShift(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Param('placeId', IdPipe) id: string,
    @Body() { name }: PlaceNameBody,
  ): Promise<DriveMapView> {
    return this.rename(actor, driveId, 'shift', { id, name });
  }

  /** What a social group is called from now on. */
  @Patch('social-groups/:placeId')
  @ApiOkResponse({ type: DriveMapView })
  renameGroup(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Param('placeId', IdPipe) id: string,
    @Body() { name }: PlaceNameBody,
  ): Promise<DriveMapView> {
    return this.rename(actor, driveId, 'group', { id, name });
  }

  /** As long as nobody is in it. */
  @Delete('departments/:placeId')
  @HttpCode(204)
  @ApiNoContentResponse()
  removeDepartment(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('placeId', IdPipe) placeId: string,
  ): Promise<void> {
    return this.map.remove(actor, id, 'department', placeId);
  }

  /** As long as nobody is on it. */
  @Delete('shifts/:placeId')
  @HttpCode(204)
  @ApiNoContentResponse()
  removeShift(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('placeId', IdPipe) placeId: string,
  ): Promise<void> {
    return this.map.remove(actor, id, 'shift', placeId);
  }

  /** As long as nobody is in it. */
  @Delete('social-groups/:placeId')
  @HttpCode(204)
  @ApiNoContentResponse()
  removeGroup(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('placeId', IdPipe) placeId: string,
  ): Promise<void> {
    return this.map.remove(actor, id, 'group', placeId);
  }

  private async rename(
    actor: Actor,
    driveId: string,
    kind: PlaceKind | 'group',
    place: { id: string; name: string },
  ): Promise<DriveMapView> {
    await this.map.rename(actor, driveId, kind, place);
    return this.reading.whole(actor, driveId);
  }
}
