import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { organizersRules } from '../../disclosure/rules.js';
import { RulesService } from '../../rules/index.js';
import { Clock } from '../../shared/clock.js';
import { MapService } from '../../workplaces/index.js';
import type { WageSurvey } from '../surveys/wage-survey.entity.js';
import { Closing } from './closing.entity.js';
import { decideFigures } from './deciding.js';
import { freezeMap, yardsticksOn } from './freezing.js';
import { dimensionsOf } from './groups.rules.js';
import { keepCells } from './keeping.js';

export interface DecidedSurvey {
  closedAt: Date;
  k: number;
  rulesVersion: string;
  /** false: the auditor could not clear what was to be shown, so nothing is */
  cleared: boolean;
}

/** Fixes what a survey's tables are made of and what they show. */
@Injectable()
export class DecidingService {
  constructor(
    private readonly clock: Clock,
    private readonly rules: RulesService,
    private readonly map: MapService,
  ) {}

  async decide(tx: EntityManager, survey: WageSurvey): Promise<DecidedSurvey> {
    const { id: surveyId, k, asOf } = survey;
    await freezeMap(tx, surveyId, await this.map.confirmed(tx));
    const yardsticks = await yardsticksOn(tx, this.rules, survey);
    const minimumWage = yardsticks.find(({ code }) => code === 'minimumWage')?.value ?? null;
    const livingWage = yardsticks.find(({ code }) => code === 'livingWage')?.value ?? null;
    const dimensions = dimensionsOf(survey.groups);
    const { published, cleared } = await decideFigures(
      tx,
      { surveyId, dimensions, minimumWage, livingWage },
      {
        ...organizersRules,
        k,
        dimensions,
        hasMinimumWage: minimumWage !== null,
        hasLivingWage: livingWage !== null,
      },
    );
    await keepCells(tx, surveyId, published);
    const rulesVersion = organizersRules.version;
    await tx.insert(Closing, {
      surveyId,
      rulesVersion,
      cleared,
      yardsticks,
      postedRates: await this.map.postedRates(tx, asOf),
      postedBenefits: await this.map.postedBenefits(tx, asOf),
    });
    return { closedAt: this.clock.now(), k, rulesVersion, cleared };
  }
}
