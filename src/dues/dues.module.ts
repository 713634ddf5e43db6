import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { IdentityModule } from '../identity/index.js';
import { LedgerModule } from '../ledger/index.js';
import { MembershipsModule } from '../memberships/index.js';
import { RulesModule } from '../rules/index.js';
import { PersonalTables, WorkersModule } from '../workers/index.js';
import { coreControllers, coreExports, coreProviders } from './core.providers.js';
import { delegateControllers, delegateServices } from './delegates/providers.js';
import { tablesOfDues } from './personal-tables.js';

@Module({
  imports: [AuditModule, IdentityModule, RulesModule, WorkersModule, MembershipsModule, LedgerModule],
  controllers: [...coreControllers, ...delegateControllers],
  providers: [...coreProviders, ...delegateServices],
  exports: [...coreExports],
})
export class DuesModule implements OnModuleInit {
  constructor(private readonly personal: PersonalTables) {}

  onModuleInit(): void {
    this.personal.register(tablesOfDues);
  }
}
