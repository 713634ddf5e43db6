import { CredentialsService } from './credentials.service.js';

/** Credentials of delegates, their reports, and what goes on to the general treasury. */
export const delegateControllers = [];
export const delegateProviders = [CredentialsService];
