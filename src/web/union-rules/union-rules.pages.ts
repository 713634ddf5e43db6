import type { Type } from '@nestjs/common';
import { UnionRulesPagesController } from './union-rules.controller.js';

export const unionRulesControllers: Type[] = [UnionRulesPagesController];
