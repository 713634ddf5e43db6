import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { IdentityModule } from '../identity/index.js';
import { WorkplacesModule } from '../workplaces/index.js';
import { AddressMarks } from './address-marks.service.js';
import { ContactsController } from './contacts.controller.js';
import { ContactsService } from './contacts.service.js';
import { CorrectionSeals } from './corrections/correction-seals.js';
import { CorrectionsController, OwnCorrectionsController } from './corrections/corrections.controller.js';
import { CorrectionsService } from './corrections/corrections.service.js';
import { ErasingService } from './erasure/erasing.service.js';
import { ErasedAgain } from './erasure/erased-again.service.js';
import { RememberedErasures } from './erasure/remembered-erasures.js';
import { ErasureChecks } from './erasure/erasure-checks.service.js';
import { ErasureController } from './erasure/erasure.controller.js';
import { ErasureRequests } from './erasure/erasure-requests.service.js';
import { ErasureKind } from './erasure/erasure.kind.js';
import { ImportComparison } from './imports/comparison.service.js';
import { ImportFiles } from './imports/import-files.service.js';
import { DecisionsService } from './imports/decisions.service.js';
import { ImportedRows } from './imports/imported-rows.service.js';
import { ImportPlaces } from './imports/places.service.js';
import { UndoingService } from './imports/undoing.service.js';
import { WaitingRows } from './imports/waiting-rows.service.js';
import { WorkerImportsController } from './imports/worker-imports.controller.js';
import { WorkerImportsService } from './imports/worker-imports.service.js';
import { JobPlaces } from './job-places.js';
import { JobsController } from './jobs.controller.js';
import { JobsService } from './jobs.service.js';
import { LegalNameKind } from './legal-names/legal-name.kind.js';
import { LegalNamesController } from './legal-names/legal-names.controller.js';
import { LegalNamesService } from './legal-names/legal-names.service.js';
import { MergeKind } from './merging/merge.kind.js';
import { MergingService } from './merging/merging.service.js';
import { KeysToEnd } from './personal-data/keys-to-end.service.js';
import { PersonalTables } from './personal-data/personal-tables.js';
import { tablesBelow } from './personal-data/tables-below.js';
import { tablesOfWorkers } from './personal-data/tables-of-workers.js';
import { ProfileController } from './profile.controller.js';
import { ProfileService } from './profile.service.js';
import { RecordsService } from './records.service.js';
import { RosterService } from './roster.service.js';
import { WorkerChanges } from './worker-changes.js';
import { WorkerSeals } from './worker-seals.js';
import { WorkersController } from './workers.controller.js';
import { WorkersService } from './workers.service.js';

@Module({
  imports: [AuditModule, IdentityModule, WorkplacesModule],
  controllers: [
    WorkersController,
    ContactsController,
    JobsController,
    ProfileController,
    WorkerImportsController,
    OwnCorrectionsController,
    CorrectionsController,
    ErasureController,
    LegalNamesController,
  ],
  providers: [
    AddressMarks,
    WorkersService,
    WorkerSeals,
    WorkerChanges,
    RecordsService,
    ContactsService,
    JobPlaces,
    JobsService,
    ProfileService,
    WorkerImportsService,
    ImportFiles,
    ImportComparison,
    ImportPlaces,
    ImportedRows,
    DecisionsService,
    UndoingService,
    CorrectionSeals,
    CorrectionsService,
    KeysToEnd,
    PersonalTables,
    WaitingRows,
    ErasingService,
    ErasedAgain,
    ErasureChecks,
    ErasureKind,
    RememberedErasures,
    ErasureRequests,
    MergingService,
    MergeKind,
    RosterService,
    LegalNamesService,
    LegalNameKind,
  ],
  exports: [
    AddressMarks,
    RecordsService,
    WorkersService,
    CorrectionsService,
    ErasingService,
    ErasedAgain,
    ErasureRequests,
    KeysToEnd,
    PersonalTables,
    RosterService,
  ],
})
export class WorkersModule implements OnModuleInit {
  constructor(private readonly personal: PersonalTables) {}

  onModuleInit(): void {
    this.personal.register([...tablesBelow, ...tablesOfWorkers]);
  }
}
