import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { DuesModule } from '../dues/index.js';
import { IdentityModule } from '../identity/index.js';
import { LedgerModule } from '../ledger/index.js';
import { WorkersModule } from '../workers/index.js';

@Module({
  imports: [AuditModule, IdentityModule, WorkersModule, LedgerModule, DuesModule],
})
export class BankModule {}
