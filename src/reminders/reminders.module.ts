import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { IdentityModule } from '../identity/index.js';
import { JobsModule } from '../jobs/index.js';
import { RulesModule } from '../rules/index.js';
import { DeliveryService } from './delivery/delivery.service.js';
import { EscalationService } from './delivery/escalation.service.js';
import { FailuresService } from './delivery/failures.service.js';
import { HandingService } from './delivery/handing.service.js';
import { DeliveryLimits } from './delivery/limits.js';
import { SendingService } from './delivery/sending.service.js';
import { CalendarController, FeedsController } from './feed/feeds.controller.js';
import { FeedsService } from './feed/feeds.service.js';
import { ReadingFeed } from './feed/reading-feed.service.js';
import { PreviewService } from './preview/preview.service.js';
import { RemindersController } from './preview/reminders.controller.js';
import { SilenceService } from './preview/silence.service.js';
import { ToldService } from './preview/told.service.js';
import { InPersonController } from './tasks/in-person.controller.js';
import { InPersonService } from './tasks/in-person.service.js';
import { MailService } from './outbox/mail.service.js';
import { RemindersService } from './plans/plans.service.js';
import { SourcesService } from './plans/sources.service.js';
import { ReminderRing } from './reminder-ring.service.js';
import { reminderSources } from './sources/providers.js';

@Module({
  imports: [AuditModule, IdentityModule, JobsModule, RulesModule],
  controllers: [RemindersController, InPersonController, FeedsController, CalendarController],
  providers: [
    DeliveryLimits,
    DeliveryService,
    EscalationService,
    FailuresService,
    FeedsService,
    HandingService,
    InPersonService,
    MailService,
    PreviewService,
    ReadingFeed,
    ReminderRing,
    RemindersService,
    SendingService,
    SilenceService,
    SourcesService,
    ToldService,
    ...reminderSources,
  ],
  exports: [
    FeedsService,
    InPersonService,
    PreviewService,
    SilenceService,
    ToldService,
    ReminderRing,
    RemindersService,
    SourcesService,
  ],
})
export class RemindersModule {}
