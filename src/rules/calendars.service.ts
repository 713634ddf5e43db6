import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { nothingHere } from '../shared/errors.js';
import { type HolidayVersion, type PublicHoliday, publicHolidays } from './calendar.rules.js';

/** Public holidays by jurisdiction, from dated rules; the union's own version of a rule before the shipped one. */
@Injectable()
export class CalendarsService {
  constructor(private readonly db: DataSource) {}

  /** @throws Problem 404 for a jurisdiction without a calendar */
  async year(jurisdiction: string, year: number): Promise<PublicHoliday[]> {
    const versions = await this.db.query<HolidayVersion[]>(
      `SELECT rule, effective_from AS "effectiveFrom", effective_to AS "effectiveTo", value, citation, verified
       FROM rule_versions shown
       WHERE rule LIKE 'public-holiday.%' AND jurisdiction = $1
         AND (origin = 'union' OR NOT EXISTS (
           SELECT FROM rule_versions own
           WHERE own.rule = shown.rule AND own.jurisdiction = $1 AND own.origin = 'union'
             AND own.effective_from <= make_date($2, 12, 31)
             AND coalesce(own.effective_to >= make_date($2, 1, 1), true)))
       ORDER BY rule, effective_from DESC`,
      [jurisdiction, year],
    );
    if (versions.length === 0) throw nothingHere();
    return publicHolidays(versions, year);
  }
}
