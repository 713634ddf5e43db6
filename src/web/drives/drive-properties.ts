import type { DriveReportView, WholeDriveView } from '../../drives/index.js';
import type { BranchView } from '../../memberships/index.js';
import type { Day } from '../../shared/days.js';
import type { Problem } from '../../shared/errors.js';
import type { Say } from '../page.js';

/** What every part of the page of a drive is shown from. */
export interface DriveProperties {
  drive: WholeDriveView;
  reports: readonly DriveReportView[];
  branches: readonly BranchView[];
  today: Day;
  problem: Problem | null;
  say: Say;
}
