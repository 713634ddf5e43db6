import { contactEntities } from './contact-entities.js';
import { DriveContact } from './contacts/drive-contact.entity.js';
import { DriveDepartment } from './contacts/drive-department.entity.js';
import { DriveShift } from './contacts/drive-shift.entity.js';
import { DriveAuthorization } from './core/course/drive-authorization.entity.js';
import { DriveReport } from './core/reports/drive-report.entity.js';
import { DriveSite } from './core/drive-site.entity.js';
import { DriveStage } from './core/drive-stage.entity.js';
import { DriveUnitEstimate } from './core/drive-unit-estimate.entity.js';
import { Drive } from './core/drive.entity.js';

export { actingIn, DriveAccess, type DriveRole, drivesOf, type HeldDrive } from './core/drive-access.js';
export { CommitteeService } from './core/committee/committee.service.js';
export { NewDriveMandateBody, NewDriveRecallBody } from './core/committee/committee.dto.js';
export { AuthorizationsService } from './core/course/authorizations.service.js';
export {
  type GateView,
  NewAuthorizationBody,
  NewPublicationBody,
  NewStageBody,
  NewUnitEstimateBody,
} from './core/course/course.dto.js';
export { CourseReading } from './core/course/course.reading.js';
export { CourseService } from './core/course/course.service.js';
export { drivePaths, ratingDirections, stagesFor } from './core/drives.rules.js';
export { NewDriveReportBody } from './core/reports/reports.dto.js';
export { DriveReportsService } from './core/reports/reports.service.js';
export { DriveSeals } from './core/drive-seals.js';
export type { DriveView, WholeDriveView } from './core/drives.dto.js';
export { DrivesReading } from './core/drives.reading.js';
export { directionWord, pathWord, stageWord } from './core/drive.words.js';
export { DrivesModule } from './drives.module.js';
export { driveSealedTables } from './sealed-tables.js';

/** The tables of drives. */
export const driveEntities = [
  Drive,
  DriveSite,
  DriveStage,
  DriveUnitEstimate,
  DriveAuthorization,
  DriveReport,
  DriveDepartment,
  DriveShift,
  DriveContact,
  ...contactEntities,
];
