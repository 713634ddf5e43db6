export { BackupModule } from './backup.module.js';
export { BackupRecord } from './backup-record.entity.js';
export { backupPurpose, BackupsService, restoreCode } from './backups.service.js';
export { spaceAt } from './disk.js';
export { backupDays, daysSince, lowDisk, triedDays } from './machine-state.rules.js';
export { MachineStateService, type LogEnd, type MachineState } from './machine-state.service.js';
export { makeBackup, type MadeBackup } from './make.js';
export { readBackup, refuseFilled, restoreBackup, type RestoredDatabase } from './restore.js';
export { refuseWithoutData, runningCluster } from './running-cluster.js';
