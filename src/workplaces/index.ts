import { Certification } from './facts/certification.entity.js';
import { Employer, EmployerName } from './entries/employer.entity.js';
import { FundedWork, FundingProgramme } from './programmes/funding-programme.entity.js';
import { Headcount } from './facts/headcount.entity.js';
import { JobClass, JobClassName } from './entries/job-class.entity.js';
import { MapImport, MapImportEffect, MapImportRow } from './imports/map-import.entity.js';
import { PostedBenefit } from './facts/posted-benefit.entity.js';
import { PostedRate } from './facts/posted-rate.entity.js';
import { Site, SiteName } from './entries/site.entity.js';

export { WorkplacesModule } from './workplaces.module.js';
export {
  type ConfirmedMap,
  type KnownFrom,
  type MapEntry,
  MapService,
  type PostedBenefitFact,
  type PostedRateFact,
} from './map.service.js';
export { HeadcountsService } from './facts/headcounts.service.js';
export { PostedBenefitsService } from './facts/posted-benefits.service.js';
export { PostedRatesService } from './facts/posted-rates.service.js';
export { FundedWorkService } from './programmes/funded-work.service.js';
export { FundingProgrammesService } from './programmes/funding-programmes.service.js';
export type { EntryKind } from './entries/kinds.js';

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
