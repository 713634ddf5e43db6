import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { IdentityModule } from '../identity/index.js';
import { LogController } from './log.controller.js';
import { LogService } from './log.service.js';

@Module({
  imports: [AuditModule, IdentityModule],
  controllers: [LogController],
  providers: [LogService],
  exports: [LogService],
})
export class LogModule {}
