import { DriveContact } from './contacts/drive-contact.entity.js';
import { DriveDepartment } from './contacts/drive-department.entity.js';
import { DriveShift } from './contacts/drive-shift.entity.js';
import { DriveSite } from './core/drive-site.entity.js';
import { DriveStage } from './core/drive-stage.entity.js';
import { DriveUnitEstimate } from './core/drive-unit-estimate.entity.js';
import { Drive } from './core/drive.entity.js';

export { actingIn, DriveAccess, type DriveRole, drivesOf, type HeldDrive } from './core/drive-access.js';
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
  DriveDepartment,
  DriveShift,
  DriveContact,
];
