import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { IdentityModule } from '../identity/index.js';
import { PersonalTables, WorkersModule } from '../workers/index.js';
import { ExportRequests } from './export-requests.service.js';
import { ExportFiles } from './export-file.service.js';
import { ExportKindHandler } from './export.kind.js';
import { tablesOfExports } from './export-tables.js';
import { ExportsController } from './exports.controller.js';
import { ExportsService } from './exports.service.js';
import { MakingService } from './making.service.js';

@Module({
  imports: [AuditModule, IdentityModule, WorkersModule],
  controllers: [ExportsController],
  providers: [ExportFiles, ExportKindHandler, ExportRequests, ExportsService, MakingService],
  exports: [ExportRequests, ExportsService],
})
export class ExportsModule implements OnModuleInit {
  constructor(private readonly personal: PersonalTables) {}

  onModuleInit(): void {
    this.personal.register(tablesOfExports);
  }
}
