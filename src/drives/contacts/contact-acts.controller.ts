import { Body, Controller, Delete, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { HoldersOf } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { inSomeDrive } from '../core/drive-access.js';
import { DriveContactView, ContactJoiningBody, MergingBody } from './contacts.dto.js';
import { ContactsReading } from './contacts.reading.js';
import { JoiningService } from './joining/joining.service.js';
import { TieBody } from './map/map.dto.js';
import { MergingService } from './merging/merging.service.js';
import { TiesService } from './ties/ties.service.js';

/** What is done with a contact beside changing them. */
@ApiTags('drives')
@ApiBearerAuth()
@Controller('api/v1/drives/:id/contacts/:contactId')
@HoldersOf(inSomeDrive)
export class ContactActsController {
  constructor(
    private readonly merging: MergingService,
    private readonly joining: JoiningService,
    private readonly ties: TiesService,
    private readonly reading: ContactsReading,
  ) {}

  /** Another contact turned out to be this one: everything of theirs is read here from now on. */
  @Post('merging')
  @ApiCreatedResponse({ type: DriveContactView })
  async merge(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Param('contactId', IdPipe) id: string,
    @Body() { goneId }: MergingBody,
  ): Promise<DriveContactView> {
    await this.merging.merge(actor, { driveId, id }, goneId);
    return this.reading.one(actor, driveId, id);
  }

  /** This contact is somebody else after all. */
  @Delete('merging')
  @HttpCode(204)
  @ApiNoContentResponse()
  takeBack(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Param('contactId', IdPipe) id: string,
  ): Promise<void> {
    return this.merging.takeBack(actor, { driveId, id });
  }

  /** They join the union; the drive keeps what it knows. */
  @Post('joining')
  @ApiCreatedResponse({ type: DriveContactView })
  async join(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Param('contactId', IdPipe) id: string,
    @Body() body: ContactJoiningBody,
  ): Promise<DriveContactView> {
    await this.joining.join(actor, { driveId, id }, body);
    return this.reading.one(actor, driveId, id);
  }

  /** They know each other, are close, or one supervises the other. */
  @Put('ties/:otherId')
  @HttpCode(204)
  @ApiNoContentResponse()
  tie(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Param('contactId', IdPipe) id: string,
    @Param('otherId', IdPipe) otherId: string,
    @Body() { kind }: TieBody,
  ): Promise<void> {
    return this.ties.tie(actor, { driveId, id, otherId }, kind);
  }

  /** Every tie of the two. */
  @Delete('ties/:otherId')
  @HttpCode(204)
  @ApiNoContentResponse()
  untie(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Param('contactId', IdPipe) id: string,
    @Param('otherId', IdPipe) otherId: string,
  ): Promise<void> {
    return this.ties.untie(actor, { driveId, id, otherId });
  }
}
