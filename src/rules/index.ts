export { RulesModule } from './rules.module.js';
export { CalendarsService } from './calendars.service.js';
export type { PublicHoliday } from './calendar.rules.js';
export { RulesService } from './rules.service.js';
export { RuleVersion } from './rule-version.entity.js';
export { UnionProfile } from './union-profile.entity.js';
