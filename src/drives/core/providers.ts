import { CommitteeReading } from './committee.reading.js';
import { DriveAccess } from './drive-access.js';
import { DriveSeals } from './drive-seals.js';
import { DriveKind } from './drive.kind.js';
import { DrivesController } from './drives.controller.js';
import { DrivesReading } from './drives.reading.js';
import { OpeningService } from './opening.service.js';

/** The drive itself; what is done in it stands beside. */
export const coreControllers = [DrivesController];
export const coreServices = [DriveAccess, DriveSeals, DrivesReading];
export const coreProviders = [...coreServices, CommitteeReading, DriveKind, OpeningService];
