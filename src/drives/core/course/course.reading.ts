import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RulesService } from '../../../rules/index.js';
import type { Actor } from '../../../shared/actor.js';
import type { Day } from '../../../shared/days.js';
import { drivesOf } from '../drive-access.js';
import { type DrivePath, gateMeasures, gatesBefore } from '../drives.rules.js';
import type { AuthorizationView, GateView, StageView, UnitEstimateView } from './course.dto.js';

const newestShown = 12;

export interface Course {
  stages: StageView[];
  estimates: UnitEstimateView[];
  authorizations: AuthorizationView[];
}

const listOf = (select: string, order: string): string =>
  `(SELECT coalesce(jsonb_agg(to_jsonb(found) ORDER BY ${order}), '[]') FROM (${select}) found)`;

/** How far a drive is. Whether somebody may see it is asked beside; the rest than its stages is for those in it. */
@Injectable()
export class CourseReading {
  constructor(
    private readonly db: DataSource,
    private readonly rules: RulesService,
  ) {}

  async of(actor: Actor, driveId: string): Promise<Course> {
    const isOwn = '$1::uuid = ANY($2::uuid[])';
    const [row] = await this.db.query<Course[]>(
      `SELECT ${listOf(
        `SELECT stage, began_on::text AS "beganOn", recorded_at FROM drive_stages WHERE drive_id = $1`,
        'found."beganOn", found.recorded_at',
      )} AS stages,
      ${listOf(
        `SELECT estimated_on::text AS "estimatedOn", low, high, recorded_at FROM drive_unit_estimates
         WHERE drive_id = $1 AND ${isOwn} ORDER BY estimated_on DESC, recorded_at DESC LIMIT ${newestShown}`,
        'found."estimatedOn" DESC, found.recorded_at DESC',
      )} AS estimates,
      ${listOf(
        `SELECT a.branch_id AS "branchId", b.name AS branch, a.decided_on::text AS "decidedOn"
         FROM drive_authorizations a JOIN branches b ON b.id = a.branch_id WHERE a.drive_id = $1 AND ${isOwn}`,
        'found."decidedOn", found."branchId"',
      )} AS authorizations`,
      [driveId, drivesOf(actor)],
    );
    const { stages, estimates, authorizations } = row!;
    return {
      stages: stages.map(({ stage, beganOn }) => ({ stage, beganOn })),
      estimates: estimates.map(({ estimatedOn, low, high }) => ({ estimatedOn, low, high })),
      authorizations,
    };
  }

  /** The gates of a path as they are in force on a day; the union's own numbers before the shipped ones. */
  async gates(path: DrivePath | null, on: Day): Promise<GateView[]> {
    const versions = await Promise.all(
      gateMeasures.map((measure) => this.rules.inForce(`drive.gate.${measure}`, '*', on)),
    );
    if (path === null) return [];
    return gatesBefore(path).flatMap(({ stage, measure }) => {
      const version = versions[gateMeasures.indexOf(measure)];
      if (!version) return [];
      const { comparator, value, unit, citation, verified } = version;
      return [{ stage, measure, comparator, value, unit, citation, verified }];
    });
  }
}
