import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { IdentityModule } from '../identity/index.js';
import { BackupsService } from './backups.service.js';
import { DueBackups } from './due-backups.service.js';
import { MachineStateController } from './machine-state.controller.js';
import { MachineStateService } from './machine-state.service.js';

@Module({
  imports: [AuditModule, IdentityModule],
  controllers: [MachineStateController],
  providers: [BackupsService, MachineStateService, DueBackups],
  exports: [BackupsService, MachineStateService],
})
export class BackupModule {}
