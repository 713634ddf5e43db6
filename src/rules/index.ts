export { RulesModule } from './rules.module.js';
export { RulesService } from './rules.service.js';
export { RuleVersion } from './rule-version.entity.js';
export { UnionProfile } from './union-profile.entity.js';
