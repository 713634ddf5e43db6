import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { IdentityModule } from '../identity/index.js';
import { JobsModule } from '../jobs/index.js';
import { RulesModule } from '../rules/index.js';
import { DeliveryService } from './delivery/delivery.service.js';
import { EscalationService } from './delivery/escalation.service.js';
import { FailuresService } from './delivery/failures.service.js';
import { HandingService } from './delivery/handing.service.js';
import { SendingService } from './delivery/sending.service.js';
import { MailService } from './outbox/mail.service.js';
import { RemindersService } from './plans/plans.service.js';
import { SourcesService } from './plans/sources.service.js';
import { ReminderRing } from './reminder-ring.service.js';

@Module({
  imports: [AuditModule, IdentityModule, JobsModule, RulesModule],
  providers: [
    DeliveryService,
    EscalationService,
    FailuresService,
    HandingService,
    MailService,
    ReminderRing,
    RemindersService,
    SendingService,
    SourcesService,
  ],
  exports: [ReminderRing, RemindersService, SourcesService],
})
export class RemindersModule {}
