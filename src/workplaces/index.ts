import { Certification } from './certification.entity.js';
import { Employer, EmployerName } from './employer.entity.js';
import { FundedWork, FundingProgramme } from './funding-programme.entity.js';
import { Headcount } from './headcount.entity.js';
import { JobClass, JobClassName } from './job-class.entity.js';
import { MapImport, MapImportEffect, MapImportRow } from './map-import.entity.js';
import { PostedBenefit } from './posted-benefit.entity.js';
import { PostedRate } from './posted-rate.entity.js';
import { Site, SiteName } from './site.entity.js';

export { WorkplacesModule } from './workplaces.module.js';
export {
  type ConfirmedMap,
  type KnownFrom,
  type MapEntry,
  MapService,
  type PostedBenefitFact,
  type PostedRateFact,
} from './map.service.js';
export type { EntryKind } from './kinds.js';

/** The tables of the map. */
export const mapEntities = [
  Employer,
  EmployerName,
  Site,
  SiteName,
  JobClass,
  JobClassName,
  FundingProgramme,
  FundedWork,
  Certification,
  Headcount,
  PostedRate,
  PostedBenefit,
  MapImport,
  MapImportRow,
  MapImportEffect,
];
