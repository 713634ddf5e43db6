export { RetentionModule } from './retention.module.js';
export { RetentionService } from './retention.service.js';
export { type Kept, type RetentionRule, cutoffOf } from './keeping.rules.js';
export { retentionRules } from './retention.rules.js';
