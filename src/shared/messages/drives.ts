import { drive } from './drive.js';
import { driveContact } from './drive-contact.js';
import { drivePeoplePage } from './drive-people-page.js';
import { driveContactAct } from './drive-contact-act.js';
import { drivePage } from './drive-page.js';

/** Everything said about drives. */
export const drives = {
  ...drive,
  ...driveContact,
  ...drivePeoplePage,
  ...driveContactAct,
  ...drivePage,
};
