import type { Role } from '../../shared/actor.js';

/** Any officer may close everything: whoever holds one of these for the whole union today. */
export const officerRoles: readonly Role[] = [
  'steward',
  'organizer',
  'delegate',
  'treasurer',
  'secretary',
  'custodian',
  'trustee',
  'chair',
];

/** Two of these, beside the key passphrase, open it again. */
export const reopeningRoles: readonly Role[] = ['custodian', 'secretary', 'treasurer', 'trustee'];
