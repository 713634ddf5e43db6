import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { CurrentActor } from '../identity/index.js';
import { HoldersOf } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import {
  AttendancePageView,
  AttendancesQuery,
  AttendeesQuery,
  AttendeesView,
} from './attendances/attendances.dto.js';
import { AttendancesReading } from './attendances/attendances.reading.js';
import { AttendancesService } from './attendances/attendances.service.js';
import { DecisionBody } from './decisions/decisions.dto.js';
import { DecisionsService } from './decisions/decisions.service.js';
import { MeetingRolls } from './meeting-rolls.service.js';
import { MeetingRollBody, WholeMeetingView } from './meetings.dto.js';
import { keepers, readers } from './meetings.policy.js';
import { MeetingsReading } from './meetings.reading.js';

/** What is written down of a meeting. */
@ApiTags('meetings')
@ApiBearerAuth()
@Controller('api/v1/meetings/:id')
export class MinutesController {
  constructor(
    private readonly attendances: AttendancesService,
    private readonly attending: AttendancesReading,
    private readonly rolls: MeetingRolls,
    private readonly decisions: DecisionsService,
    private readonly reading: MeetingsReading,
  ) {}

  /** Who was there, by name. */
  @Get('attendances')
  @HoldersOf(readers)
  @ApiOkResponse({ type: AttendancePageView })
  present(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: AttendancesQuery,
  ): Promise<AttendancePageView> {
    return this.attending.list(actor, id, query);
  }

  /** Members to write down. */
  @Get('attendees')
  @HoldersOf(keepers)
  @ApiOkResponse({ type: AttendeesView })
  find(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { search = '' }: AttendeesQuery,
  ): Promise<AttendeesView> {
    return this.attending.find(actor, id, search);
  }

  /** Somebody was there. */
  @Put('attendances/:workerId')
  @HoldersOf(keepers)
  @HttpCode(204)
  @ApiNoContentResponse()
  attend(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('workerId', IdPipe) workerId: string,
  ): Promise<void> {
    return this.attendances.record(actor, id, workerId);
  }

  /** Somebody was not there after all. */
  @Delete('attendances/:workerId')
  @HoldersOf(keepers)
  @HttpCode(204)
  @ApiNoContentResponse()
  leave(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('workerId', IdPipe) workerId: string,
  ): Promise<void> {
    return this.attendances.remove(actor, id, workerId);
  }

  /** Takes a roll for the meeting's day and branch, or names one that was taken. */
  @Post('roll')
  @HoldersOf(keepers)
  @ApiCreatedResponse({ type: WholeMeetingView })
  async roll(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { rollId = null }: MeetingRollBody,
  ): Promise<WholeMeetingView> {
    await this.rolls.name(actor, id, rollId);
    return this.reading.one(actor, id);
  }

  /** What the meeting decided; it is never changed. */
  @Post('decisions')
  @HoldersOf(keepers)
  @ApiCreatedResponse({ type: WholeMeetingView })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: DecisionBody,
  ): Promise<WholeMeetingView> {
    await this.decisions.record(actor, id, body);
    return this.reading.one(actor, id);
  }
}
