import type { Provider, Type } from '@nestjs/common';
import { ArrearsPagesController } from './arrears.controller.js';
import { MeetingPages } from './meeting-pages.service.js';
import { MeetingsPagesController } from './meetings.controller.js';
import { MinutesPagesController } from './minutes.controller.js';
import { RollsPagesController } from './rolls.controller.js';
import { WaiverPagesController } from './waiver.controller.js';

export const meetingsControllers: Type[] = [
  MeetingsPagesController,
  MinutesPagesController,
  RollsPagesController,
  ArrearsPagesController,
  WaiverPagesController,
];
export const meetingsProviders: Provider[] = [MeetingPages];
