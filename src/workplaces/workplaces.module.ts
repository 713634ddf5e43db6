import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { RemindersModule } from '../reminders/index.js';
import { AliasesService } from './entries/aliases.service.js';
import { EmployersController } from './entries/employers.controller.js';
import { EntriesService } from './entries/entries.service.js';
import { JobClassesController } from './entries/job-classes.controller.js';
import { NamesService } from './entries/names.service.js';
import { SitesController } from './entries/sites.controller.js';
import { CertificationsController } from './facts/certifications.controller.js';
import { CertificationsService } from './facts/certifications.service.js';
import { FactRecord } from './facts/fact-record.service.js';
import { HeadcountsController } from './facts/headcounts.controller.js';
import { HeadcountsService } from './facts/headcounts.service.js';
import { PostedBenefitsController } from './facts/posted-benefits.controller.js';
import { PostedBenefitsService } from './facts/posted-benefits.service.js';
import { PostedRatesController } from './facts/posted-rates.controller.js';
import { PostedRatesService } from './facts/posted-rates.service.js';
import { MapImportReportsService } from './imports/map-import-reports.service.js';
import { MapImportUndoing } from './imports/map-import-undoing.service.js';
import { MapImportsController } from './imports/map-imports.controller.js';
import { MapImportsService } from './imports/map-imports.service.js';
import { MapService } from './map.service.js';
import { FundedWorkService } from './programmes/funded-work.service.js';
import { FundingProgrammesController } from './programmes/funding-programmes.controller.js';
import { FundingProgrammesService } from './programmes/funding-programmes.service.js';
import { ProgrammeReminders } from './programmes/programmes.reminders.js';

@Module({
  imports: [AuditModule, RemindersModule],
  controllers: [
    EmployersController,
    SitesController,
    JobClassesController,
    FundingProgrammesController,
    CertificationsController,
    HeadcountsController,
    PostedRatesController,
    PostedBenefitsController,
    MapImportsController,
  ],
  providers: [
    NamesService,
    AliasesService,
    EntriesService,
    FactRecord,
    CertificationsService,
    HeadcountsService,
    PostedRatesService,
    PostedBenefitsService,
    FundingProgrammesService,
    FundedWorkService,
    ProgrammeReminders,
    MapImportsService,
    MapImportReportsService,
    MapImportUndoing,
    MapService,
  ],
  exports: [MapService],
})
export class WorkplacesModule {}
