import { Injectable } from '@nestjs/common';
import { RulesService } from '../../rules/index.js';
import type { Day } from '../../shared/days.js';

export type OrganizingRule = 'drive.rating-days' | 'drive.follow-up-days' | 'drive.talks-a-day';

/** What organizers agreed on in numbers. */
@Injectable()
export class OrganizingRules {
  constructor(private readonly rules: RulesService) {}

  async count(rule: OrganizingRule, on: Day): Promise<number> {
    const version = await this.rules.inForce(rule, '*', on);
    if (!version) throw new RangeError(`no rule ${rule} on ${on}`);
    return Number(version.value);
  }
}
