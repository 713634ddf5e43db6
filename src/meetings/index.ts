import { MeetingAttendance } from './meeting-attendance.entity.js';
import { MeetingDecision } from './meeting-decision.entity.js';
import { Meeting } from './meeting.entity.js';

export { MeetingsModule } from './meetings.module.js';

/** The tables of meetings. */
export const meetingEntities = [Meeting, MeetingAttendance, MeetingDecision];
