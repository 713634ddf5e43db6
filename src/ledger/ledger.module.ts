import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { IdentityModule } from '../identity/index.js';
import { WorkersModule } from '../workers/index.js';
import { LedgerNotes } from './ledger-notes.js';
import { LedgerService } from './ledger.service.js';

@Module({
  imports: [AuditModule, IdentityModule, WorkersModule],
  providers: [LedgerService, LedgerNotes],
  exports: [LedgerService, LedgerNotes],
})
export class LedgerModule {}
