import { CommitteeController } from './committee/committee.controller.js';
import { CommitteeService } from './committee/committee.service.js';
import { DriveMandateKind } from './committee/drive-mandate.kind.js';
import { DriveRecallKind } from './committee/drive-recall.kind.js';
import { CommitteeReading } from './committee/committee.reading.js';
import { AuthorizationsService } from './course/authorizations.service.js';
import { CourseController } from './course/course.controller.js';
import { CourseReading } from './course/course.reading.js';
import { CourseService } from './course/course.service.js';
import { AbandonedDrives } from './course/abandoned-drives.service.js';
import { EndingKind } from './course/ending.kind.js';
import { EndingService } from './course/ending.service.js';
import { Endings } from './course/endings.js';
import { PublicationController } from './course/publication.controller.js';
import { PublicationKind } from './course/publication.kind.js';
import { DriveAccess } from './drive-access.js';
import { DriveSeals } from './drive-seals.js';
import { DriveKind } from './drive.kind.js';
import { DrivesController } from './drives.controller.js';
import { DrivesReading } from './drives.reading.js';
import { OpeningService } from './opening.service.js';
import { DriveReportsController } from './reports/reports.controller.js';
import { DriveReportsService } from './reports/reports.service.js';

/** The drive itself; what is done in it stands beside. */
export const coreControllers = [
  DrivesController,
  CommitteeController,
  CourseController,
  PublicationController,
  DriveReportsController,
];
export const coreServices = [
  DriveAccess,
  DriveSeals,
  DrivesReading,
  CommitteeService,
  CourseService,
  AuthorizationsService,
  CourseReading,
  EndingService,
  AbandonedDrives,
  DriveReportsService,
];
export const coreProviders = [
  ...coreServices,
  CommitteeReading,
  DriveKind,
  DriveMandateKind,
  DriveRecallKind,
  PublicationKind,
  Endings,
  EndingKind,
  OpeningService,
];
