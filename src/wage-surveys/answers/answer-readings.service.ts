import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RulesService } from '../../rules/index.js';
import { Clock } from '../../shared/clock.js';
import { type Day, dayIn } from '../../shared/days.js';
import { type FieldError, Problem } from '../../shared/errors.js';
import { MapService } from '../../workplaces/index.js';
import { createAnswerReader, readAnswer } from '../reading/answers.rules.js';
import type { AnswerValues } from '../reading/fields.rules.js';
import type { WageSurvey } from '../surveys/wage-survey.entity.js';
import { type ClaimLine, wageClaim } from './claim.rules.js';
import { namesForIds, tooLong } from './places.rules.js';

/** An answer that says what it must, and can be kept. */
export interface ReadAnswer {
  values: AnswerValues;
  effectiveHourly: string | null;
}

const usualWeeksPerYear = 52;
const usualHoursPerWeek = 40;

/** What an answer by code says, and what follows for the one who gave it; keeps nothing. */
@Injectable()
export class AnswerReadings {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly rules: RulesService,
    private readonly map: MapService,
  ) {}

  /** @throws Problem 400 or 422 `request.invalid`, with the fields */
  async read(
    survey: WageSurvey,
    answers: Readonly<Record<string, unknown>>,
    today: Day,
  ): Promise<ReadAnswer> {
    const { input, errors } = namesForIds(answers, await this.map.confirmed(this.db.manager));
    const reader = createAnswerReader({
      currency: survey.currency,
      fileOn: today,
      weeksPerYear: usualWeeksPerYear,
      defaultHoursPerWeek: usualHoursPerWeek,
    });
    const { values, effectiveHourly, errors: unread } = readAnswer(input, reader);
    const wrong = [...errors, ...unread, ...(values ? tooLong(values) : [])];
    if (values === null || wrong.length > 0) throw refusal(wrong);
    return { values, effectiveHourly };
  }

  async claim(
    { jurisdiction }: WageSurvey,
    { values, effectiveHourly }: ReadAnswer,
    today: Day,
  ): Promise<ClaimLine[]> {
    const [minimumWage, limit] = await Promise.all([
      this.rules.inForce('minimum-wage', jurisdiction, today),
      this.rules.inForce('limit.esa-wages', jurisdiction, today),
    ]);
    return wageClaim({ values, effectiveHourly, minimumWage, limit, today });
  }

  /** In the union's time zone: nobody is signed in who could know it. */
  async today(): Promise<Day> {
    const profile = await this.rules.profile();
    return dayIn(profile?.timeZone ?? 'UTC', this.clock.now());
  }
}

/** 400 when a field is none of ours or no text at all, 422 when a rule of the field refuses what it says. */
function refusal(errors: readonly FieldError[]): Problem {
  const malformed = errors.some(({ code }) => code.startsWith('field.'));
  return new Problem(malformed ? 400 : 422, 'request.invalid', {}, errors);
}
