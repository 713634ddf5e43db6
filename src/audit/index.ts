export { AuditModule } from './audit.module.js';
export { AuditService, type AccessLogEntry, type Act } from './audit.service.js';
export { AuditEntry } from './audit-entry.entity.js';
