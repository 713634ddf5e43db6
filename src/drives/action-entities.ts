import { DriveActionAttendance } from './actions/attendances/drive-action-attendance.entity.js';
import { DriveAction } from './actions/drive-action.entity.js';
import { DriveActionDebrief } from './actions/reports/drive-action-debrief.entity.js';
import { DriveActionResponse } from './actions/reports/drive-action-response.entity.js';
import { DriveRetaliation } from './actions/retaliations/drive-retaliation.entity.js';
import { DriveActionRole } from './actions/roles/drive-action-role.entity.js';

/** What a drive does together, and what comes of it. */
export const actionEntities = [
  DriveAction,
  DriveActionRole,
  DriveActionAttendance,
  DriveActionResponse,
  DriveActionDebrief,
  DriveRetaliation,
];
