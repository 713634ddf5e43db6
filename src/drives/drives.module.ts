import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { IdentityModule } from '../identity/index.js';
import { RulesModule } from '../rules/index.js';
import { PersonalTables, WorkersModule } from '../workers/index.js';
import { coreControllers, coreProviders, coreServices } from './core/providers.js';
import { tablesOfDrives } from './drive-tables.js';

@Module({
  imports: [AuditModule, IdentityModule, RulesModule, WorkersModule],
  controllers: coreControllers,
  providers: coreProviders,
  exports: coreServices,
})
export class DrivesModule implements OnModuleInit {
  constructor(private readonly personal: PersonalTables) {}

  onModuleInit(): void {
    this.personal.register(tablesOfDrives);
  }
}
