import type { Provider } from '@nestjs/common';
import { CredentialPageService } from './credential-page.service.js';
import { CredentialPagesController } from './credentials.controller.js';
import { RemittancePagesController } from './remittances.controller.js';
import { ReportPagesController } from './reports.controller.js';

/** Pages of delegates, their reports, and what goes on to the general treasury. */
export const delegatesControllers = [
  ReportPagesController,
  CredentialPagesController,
  RemittancePagesController,
];
export const delegatesProviders: Provider[] = [CredentialPageService];
