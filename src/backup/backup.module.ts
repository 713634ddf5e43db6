import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { IdentityModule } from '../identity/index.js';
import { RemindersModule } from '../reminders/index.js';
import { BackupReminders } from './backups.reminders.js';
import { BackupsService } from './backups.service.js';
import { DueBackups } from './due-backups.service.js';
import { MachineStateController } from './machine-state.controller.js';
import { MachineStateService } from './machine-state.service.js';

@Module({
  imports: [AuditModule, IdentityModule, RemindersModule],
  controllers: [MachineStateController],
  providers: [BackupsService, MachineStateService, DueBackups, BackupReminders],
  exports: [BackupsService, MachineStateService],
})
export class BackupModule {}
