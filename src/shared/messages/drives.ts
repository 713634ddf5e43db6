import { drive } from './drive.js';
import { driveAction } from './drive-action.js';
import { driveActionAct } from './drive-action-act.js';
import { driveActionsPage } from './drive-actions-page.js';
import { driveCard } from './drive-card.js';
import { driveCardsPage } from './drive-cards-page.js';
import { driveCardAct } from './drive-card-act.js';
import { driveSupport } from './drive-support.js';
import { driveContact } from './drive-contact.js';
import { drivePeoplePage } from './drive-people-page.js';
import { driveContactAct } from './drive-contact-act.js';
import { drivePage } from './drive-page.js';

/** Everything said about drives. */
export const drives = {
  ...drive,
  ...driveAction,
  ...driveActionAct,
  ...driveActionsPage,
  ...driveCard,
  ...driveCardsPage,
  ...driveCardAct,
  ...driveSupport,
  ...driveContact,
  ...drivePeoplePage,
  ...driveContactAct,
  ...drivePage,
};
