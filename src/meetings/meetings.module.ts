import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { DuesModule } from '../dues/index.js';
import { IdentityModule } from '../identity/index.js';
import { MembershipsModule } from '../memberships/index.js';
import { RemindersModule } from '../reminders/index.js';
import { RulesModule } from '../rules/index.js';
import { PersonalTables, WorkersModule } from '../workers/index.js';
import { AttendancesReading } from './attendances/attendances.reading.js';
import { AttendancesService } from './attendances/attendances.service.js';
import { DecisionsReading } from './decisions/decisions.reading.js';
import { DecisionsService } from './decisions/decisions.service.js';
import { MeetingSeals } from './meeting-seals.js';
import { MeetingRolls } from './meeting-rolls.service.js';
import { tablesOfMeetings } from './meeting-tables.js';
import { MeetingNotices } from './meeting.notices.js';
import { MeetingReminders } from './meetings.reminders.js';
import { MeetingsController } from './meetings.controller.js';
import { MeetingsReading } from './meetings.reading.js';
import { MeetingsService } from './meetings.service.js';
import { MinutesController } from './minutes.controller.js';
import { QuorumService } from './quorum.service.js';

@Module({
  imports: [
    AuditModule,
    IdentityModule,
    RulesModule,
    WorkersModule,
    MembershipsModule,
    DuesModule,
    RemindersModule,
  ],
  controllers: [MeetingsController, MinutesController],
  providers: [
    AttendancesReading,
    AttendancesService,
    DecisionsReading,
    DecisionsService,
    MeetingNotices,
    MeetingReminders,
    MeetingRolls,
    MeetingSeals,
    MeetingsReading,
    MeetingsService,
    QuorumService,
  ],
  exports: [
    AttendancesReading,
    AttendancesService,
    DecisionsService,
    MeetingRolls,
    MeetingSeals,
    MeetingsReading,
    MeetingsService,
  ],
})
export class MeetingsModule implements OnModuleInit {
  constructor(private readonly personal: PersonalTables) {}

  onModuleInit(): void {
    this.personal.register(tablesOfMeetings);
  }
}
