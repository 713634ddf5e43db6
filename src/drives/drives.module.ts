import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { IdentityModule } from '../identity/index.js';
import { RemindersModule, SourcesService } from '../reminders/index.js';
import { RulesModule } from '../rules/index.js';
import { PersonalTables, WorkersModule } from '../workers/index.js';
import { actingControllers, actingServices } from './acting.providers.js';
import { tablesOfActions } from './action-tables.js';
import { ActionCalls } from './actions/action-calls.service.js';
import { contactControllers, contactServices } from './contacts/providers.js';
import { FollowUps } from './conversations/follow-ups.service.js';
import { coreControllers, coreProviders, coreServices } from './core/providers.js';
import { apartOfContacts, tablesOfContacts } from './contact-tables.js';
import { tablesOfCards } from './card-tables.js';
import { tablesOfDrives } from './drive-tables.js';
import { LapseCalls } from './support/lapse-calls.service.js';
import { signingControllers, signingServices } from './signing.providers.js';
import { talkingControllers, talkingServices } from './talking.providers.js';

@Module({
  imports: [AuditModule, IdentityModule, RemindersModule, RulesModule, WorkersModule],
  controllers: [
    ...coreControllers,
    ...contactControllers,
    ...talkingControllers,
    ...signingControllers,
    ...actingControllers,
  ],
  providers: [
    ...coreProviders,
    ...contactServices,
    ...talkingServices,
    ...signingServices,
    ...actingServices,
  ],
  exports: [...coreServices, ...contactServices, ...talkingServices, ...signingServices, ...actingServices],
})
export class DrivesModule implements OnModuleInit {
  constructor(
    private readonly personal: PersonalTables,
    private readonly sources: SourcesService,
    private readonly followUps: FollowUps,
    private readonly actionCalls: ActionCalls,
    private readonly lapseCalls: LapseCalls,
  ) {}

  onModuleInit(): void {
    this.sources.register(this.followUps);
    this.sources.register(this.actionCalls);
    this.sources.register(this.lapseCalls);
    this.personal.register([
      ...tablesOfDrives,
      ...tablesOfContacts,
      ...tablesOfCards,
      ...tablesOfActions,
      ...apartOfContacts,
    ]);
  }
}
