import { MeetingAttendance } from './attendances/meeting-attendance.entity.js';
import { MeetingDecision } from './decisions/meeting-decision.entity.js';
import { Meeting } from './meeting.entity.js';

export { AttendancesReading } from './attendances/attendances.reading.js';
export { AttendancesService } from './attendances/attendances.service.js';
export type { AttendanceView, AttendeeView } from './attendances/attendances.dto.js';
export { DecisionBody } from './decisions/decisions.dto.js';
export { DecisionsService } from './decisions/decisions.service.js';
export { MeetingRolls } from './meeting-rolls.service.js';
export { MeetingSeals } from './meeting-seals.js';
export { MeetingsModule } from './meetings.module.js';
export {
  MeetingChangeBody,
  type MeetingView,
  NewMeetingBody,
  type WholeMeetingView,
} from './meetings.dto.js';
export { keepers as meetingKeepers, mayReadAttendance } from './meetings.policy.js';
export { MeetingsReading } from './meetings.reading.js';
export { type OwnMeetingRow, ownMeetings } from './own-meetings.sql.js';
export { MeetingsService } from './meetings.service.js';
export { type MeetingKind, meetingKinds } from './meeting.entity.js';
export { meetingSealedTables } from './sealed-tables.js';

/** The tables of meetings. */
export const meetingEntities = [Meeting, MeetingAttendance, MeetingDecision];
