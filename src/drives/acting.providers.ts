import { ActionActs } from './actions/action-acts.service.js';
import { ActionCalls } from './actions/action-calls.service.js';
import { ActionChanges } from './actions/action-changes.service.js';
import { ActionWriting } from './actions/action-writing.js';
import { ActionsController } from './actions/actions.controller.js';
import { ActionsReading } from './actions/actions.reading.js';
import { ActionsService } from './actions/actions.service.js';
import { ActionAttendancesController } from './actions/attendances/attendances.controller.js';
import { ActionAttendancesReading } from './actions/attendances/attendances.reading.js';
import { ActionAttendancesService } from './actions/attendances/attendances.service.js';
import { ActionReportsController } from './actions/reports/reports.controller.js';
import { ActionReportsService } from './actions/reports/reports.service.js';
import { RetaliationsController } from './actions/retaliations/retaliations.controller.js';
import { RetaliationsReading } from './actions/retaliations/retaliations.reading.js';
import { RetaliationsService } from './actions/retaliations/retaliations.service.js';
import { ActionRolesController } from './actions/roles/roles.controller.js';
import { ActionRolesService } from './actions/roles/roles.service.js';

/** What a drive does together, and what an employer does about it. */
export const actingControllers = [
  ActionsController,
  ActionRolesController,
  ActionAttendancesController,
  ActionReportsController,
  RetaliationsController,
];
export const actingServices = [
  ActionActs,
  ActionCalls,
  ActionWriting,
  ActionsService,
  ActionChanges,
  ActionsReading,
  ActionRolesService,
  ActionAttendancesService,
  ActionAttendancesReading,
  ActionReportsService,
  RetaliationsService,
  RetaliationsReading,
];
