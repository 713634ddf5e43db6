import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { RulesModule } from '../rules/index.js';
import { RetentionService } from './retention.service.js';

@Module({
  imports: [AuditModule, RulesModule],
  providers: [RetentionService],
  exports: [RetentionService],
})
export class RetentionModule {}
