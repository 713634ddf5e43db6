import { MandateReminders } from './mandates.reminders.js';
import { ProposalReminders } from './proposals.reminders.js';
import { RecoveryReminders } from './recoveries.reminders.js';

/** What follows from facts of modules below, which know nothing of reminders. */
export const reminderSources = [MandateReminders, ProposalReminders, RecoveryReminders];
