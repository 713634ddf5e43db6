import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { IdentityModule } from '../identity/index.js';
import { MembershipsModule } from '../memberships/index.js';
import { RulesModule } from '../rules/index.js';
import { PersonalTables, WorkersModule } from '../workers/index.js';
import { MonthTasks } from './closing/month-tasks.service.js';
import { JournalController } from './journal/journal.controller.js';
import { JournalService } from './journal/journal.service.js';
import { LedgerNotes } from './ledger-notes.js';
import { ManyEntries } from './many-entries.service.js';
import { LedgerService } from './ledger.service.js';
import { tablesOfLedger } from './personal-tables.js';
import { EntriesController } from './reading/entries.controller.js';
import { EntriesService } from './reading/entries.service.js';
import { CreditsService } from './recording/credits.service.js';
import { DraftsService } from './recording/drafts.service.js';
import { RecordingController } from './recording/recording.controller.js';
import { RecordingService } from './recording/recording.service.js';
import { SpendableService } from './recording/spendable.service.js';
import { SpendingKind } from './recording/spending.kind.js';
import { ReportsController } from './reports/reports.controller.js';
import { ReportsService } from './reports/reports.service.js';
import { SlipsController } from './slips/slips.controller.js';
import { SlipsService } from './slips/slips.service.js';

/** What the modules above and the pages use. */
const services = [
  LedgerService,
  ManyEntries,
  LedgerNotes,
  SpendableService,
  CreditsService,
  RecordingService,
  EntriesService,
  SlipsService,
  ReportsService,
  JournalService,
  MonthTasks,
];

@Module({
  imports: [AuditModule, IdentityModule, RulesModule, WorkersModule, MembershipsModule],
  controllers: [
    RecordingController,
    EntriesController,
    SlipsController,
    ReportsController,
    JournalController,
  ],
  providers: [...services, DraftsService, SpendingKind],
  exports: services,
})
export class LedgerModule implements OnModuleInit {
  constructor(private readonly personal: PersonalTables) {}

  onModuleInit(): void {
    this.personal.register(tablesOfLedger);
  }
}
