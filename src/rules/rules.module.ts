import { Module } from '@nestjs/common';
import { CalendarsController } from './calendars.controller.js';
import { CalendarsService } from './calendars.service.js';
import { RulesService } from './rules.service.js';

@Module({
  controllers: [CalendarsController],
  providers: [RulesService, CalendarsService],
  exports: [RulesService, CalendarsService],
})
export class RulesModule {}
