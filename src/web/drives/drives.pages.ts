import type { Provider, Type } from '@nestjs/common';
import { DriveCommitteePagesController } from './committee.controller.js';
import { DriveCoursePagesController } from './course.controller.js';
import { DrivePages } from './drive-pages.service.js';
import { DrivesPagesController } from './drives.controller.js';
import { DriveOpeningController } from './opening.controller.js';

export const drivesControllers: Type[] = [
  DrivesPagesController,
  DriveCoursePagesController,
  DriveCommitteePagesController,
  DriveOpeningController,
];
export const drivesProviders: Provider[] = [DrivePages];
