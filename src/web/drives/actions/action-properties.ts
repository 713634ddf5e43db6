import type { ActionAttendanceView, WholeActionView, WholeDriveView } from '../../../drives/index.js';
import type { Day } from '../../../shared/days.js';
import type { Page } from '../../../shared/paging.js';
import type { Say } from '../../page.js';
import type { CameBack } from '../../typed.js';

/** What every part of the page of an action is shown from. */
export interface ActionProperties {
  drive: WholeDriveView;
  action: WholeActionView;
  /** contacts beside the action, as far as they were searched for */
  people: Page<ActionAttendanceView>;
  search: string;
  today: Day;
  isSaved: boolean;
  back: CameBack | null;
  say: Say;
}

/** A part that is also asked whether anything can still be done. */
export type ActionPart = ActionProperties & { isOpen: boolean };
