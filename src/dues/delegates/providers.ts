import { CandidatesService } from './candidates.service.js';
import { ClearingService } from './clearing.service.js';
import { CredentialListService } from './credential-list.service.js';
import { CredentialsController } from './credentials.controller.js';
import { CredentialsService } from './credentials.service.js';
import { DelegateErasureCheck } from './erasure-check.service.js';
import { DueDays } from './due-days.service.js';
import { HandoversController } from './handovers.controller.js';
import { HandoversService } from './handovers.service.js';
import { IssuingService } from './issuing.service.js';
import { ReckoningService } from '../remittances/reckoning.service.js';
import { RemittanceKind } from '../remittances/remittance.kind.js';
import { RemittanceNotices } from '../remittances/remittance-notices.service.js';
import { RemittanceReminders } from '../remittances/remittances.reminders.js';
import { RemittanceSplitKind } from '../remittances/remittance-split.kind.js';
import { RemittancesController } from '../remittances/remittances.controller.js';
import { RemittancesService } from '../remittances/remittances.service.js';
import { QuestionsService } from '../reports/questions.service.js';
import { ReportNotices } from '../reports/report-notices.service.js';
import { ReportReading } from '../reports/report-reading.service.js';
import { ReportingService } from '../reports/reporting.service.js';
import { ReportReminders } from '../reports/reports.reminders.js';
import { ReportsController } from '../reports/reports.controller.js';

/** Credentials of delegates, their reports, and what goes on to the general treasury. */
export const delegateControllers = [
  CredentialsController,
  HandoversController,
  ReportsController,
  RemittancesController,
];
export const delegateServices = [
  CredentialsService,
  CredentialListService,
  CandidatesService,
  ClearingService,
  DelegateErasureCheck,
  DueDays,
  HandoversService,
  IssuingService,
  QuestionsService,
  ReportNotices,
  ReportReading,
  ReportReminders,
  ReportingService,
  ReckoningService,
  RemittanceKind,
  RemittanceNotices,
  RemittanceReminders,
  RemittanceSplitKind,
  RemittancesService,
];

/** What the pages use. */
export const delegateExports = [
  CandidatesService,
  ClearingService,
  CredentialListService,
  HandoversService,
  IssuingService,
  QuestionsService,
  RemittancesService,
  ReportReading,
  ReportingService,
];
