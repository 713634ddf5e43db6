import { CalendarFeed } from './feed/calendar-feed.entity.js';
import { ReminderOccurrence } from './plans/occurrence.entity.js';
import { Reminder } from './plans/reminder.entity.js';
import { ReminderInPerson } from './tasks/in-person.entity.js';

export { RemindersModule } from './reminders.module.js';
export { RemindersService } from './plans/plans.service.js';
export { SourcesService } from './plans/sources.service.js';
export { ReminderRing } from './reminder-ring.service.js';
export type { Asked, Plan, PlanSource } from './plans/plan.js';
export type { OneOff, Recurrence } from './recurrence/recurrence.rules.js';

/** The tables of reminders. */
export const reminderEntities = [Reminder, ReminderOccurrence, ReminderInPerson, CalendarFeed];
