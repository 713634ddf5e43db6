import { CalendarFeed } from './feed/calendar-feed.entity.js';
import { ReminderOccurrence } from './plans/occurrence.entity.js';
import { Reminder } from './plans/reminder.entity.js';
import { ReminderInPerson } from './tasks/in-person.entity.js';

export { RemindersModule } from './reminders.module.js';
export { RemindersService } from './plans/plans.service.js';
export { SourcesService } from './plans/sources.service.js';
export { FeedsService } from './feed/feeds.service.js';
export { PreviewService } from './preview/preview.service.js';
export type { ForeseenView, ToldView } from './preview/reminders.dto.js';
export { SilenceService } from './preview/silence.service.js';
export { ToldService } from './preview/told.service.js';
export { InPersonService } from './tasks/in-person.service.js';
export type { InPersonView } from './tasks/in-person.dto.js';
export { tellers } from './tasks/in-person.controller.js';
export { ReminderRing } from './reminder-ring.service.js';
export { morningOf, onMorning } from './plans/morning.js';
export type { Asked, Plan, PlanSource } from './plans/plan.js';
export type { OneOff, Recurrence } from './recurrence/recurrence.rules.js';

/** The tables of reminders. */
export const reminderEntities = [Reminder, ReminderOccurrence, ReminderInPerson, CalendarFeed];
