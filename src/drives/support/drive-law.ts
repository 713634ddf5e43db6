import { Injectable } from '@nestjs/common';
import { RulesService } from '../../rules/index.js';
import type { Day } from '../../shared/days.js';
import type { HeldDrive } from '../core/drive-access.js';
import { type Asked, askedOf, rulesAsked } from './law.rules.js';

const ofUnion = '*';

type UnderLaw = Pick<HeldDrive, 'path' | 'jurisdiction' | 'sector'>;

/** The rules that a drive is held against on a day; the union's own numbers before the shipped ones. */
@Injectable()
export class DriveLaw {
  constructor(private readonly rules: RulesService) {}

  async on({ path, jurisdiction, sector }: UnderLaw, day: Day): Promise<Asked> {
    const versions = await this.rules.allInForce(rulesAsked(sector), [ofUnion, jurisdiction], day);
    return askedOf(path, sector, versions);
  }
}
