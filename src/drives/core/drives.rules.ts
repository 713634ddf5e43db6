import { type MonthNumber, monthsFrom } from '../../shared/months.js';

/** How a workplace gets there. */
export const drivePaths = ['solidarity', 'certification', 'voluntary-recognition'] as const;
export type DrivePath = (typeof drivePaths)[number];

/** What 1 means where people are rated from 1 to 5. */
export const ratingDirections = ['one-leads', 'one-opposed'] as const;
export type RatingDirection = (typeof ratingDirections)[number];

/** The stages of a drive in their usual order; each path goes through those that are its own. */
export const driveStages = [
  'mapping',
  'committee',
  'issues',
  'support',
  'demand',
  'filing',
  'vote',
  'recognized',
  'agreement',
] as const;
export type DriveStageName = (typeof driveStages)[number];

const stagesOf: Record<DrivePath, readonly DriveStageName[]> = {
  solidarity: ['mapping', 'committee', 'issues', 'support', 'demand', 'agreement'],
  certification: ['mapping', 'committee', 'issues', 'support', 'filing', 'vote', 'recognized', 'agreement'],
  'voluntary-recognition': ['mapping', 'committee', 'issues', 'support', 'demand', 'recognized', 'agreement'],
};

export function stagesFor(path: DrivePath): readonly DriveStageName[] {
  return stagesOf[path];
}

/** The first committee is given by two custodians; whoever comes later is the committee's own choice. */
export const firstCommittee = 3;

/** What is measured before a stage begins: shares of the bargaining unit, of its departments and of its shifts. */
export const gateMeasures = [
  'committee_share',
  'committee_departments',
  'committee_shifts',
  'signed_share',
] as const;
export type GateMeasure = (typeof gateMeasures)[number];

const ofCommittee: readonly GateMeasure[] = ['committee_share', 'committee_departments', 'committee_shifts'];

/** Which measures stand before which stage. The numbers are dated rules, `drive.gate.<measure>`. */
export function gatesBefore(path: DrivePath): readonly { stage: DriveStageName; measure: GateMeasure }[] {
  const signed: DriveStageName = path === 'certification' ? 'filing' : 'demand';
  return [
    ...ofCommittee.map((measure) => ({ stage: 'support' as const, measure })),
    { stage: signed, measure: 'signed_share' },
  ];
}

/** Of whom a drive is; the months from its opening to the last whole one, one report each. */
export function monthsDue(opened: MonthNumber, until: MonthNumber): readonly MonthNumber[] {
  return monthsFrom(opened, until - 1);
}
