import { Job } from './job.entity.js';
import { WorkerImport, WorkerImportRow } from './imports/worker-import.entity.js';
import { Correction } from './corrections/correction.entity.js';
import { KeyToEnd } from './personal-data/key-to-end.entity.js';
import { LegalNameOpening } from './legal-names/legal-name-opening.entity.js';
import { Worker } from './worker.entity.js';

export { WorkersModule } from './workers.module.js';
export { WorkersService, type NewWorker } from './workers.service.js';
export { Worker };
export { AddressMarks } from './address-marks.service.js';
export { CorrectionsService } from './corrections/corrections.service.js';
export {
  CorrectionAnswerBody,
  CorrectionBody,
  CorrectionView,
  OwnCorrectionView,
} from './corrections/corrections.dto.js';
export { KeysToEnd } from './personal-data/keys-to-end.service.js';
export { ErasedAgain } from './erasure/erased-again.service.js';
export { ErasureRequests } from './erasure/erasure-requests.service.js';
export { ErasingService } from './erasure/erasing.service.js';
export { RecordsService } from './records.service.js';
export type { WorkerView } from './workers.dto.js';
export { RosterService, type RosterLine, type RosterWish } from './roster.service.js';
export { isHere, type WorkerScope, within, workersOf } from './workers.policy.js';
export { BoundValues } from './bound-values.js';
export { idsOf, valuesOf } from './personal-data/people.js';
export {
  type ApartTable,
  named,
  type PersonalTable,
  plain,
  type SealedBy,
  withhold,
} from './personal-data/personal-table.js';
export { PersonalTables, withValues } from './personal-data/personal-tables.js';

/** The tables of people and their jobs. */
export const workerEntities = [
  Worker,
  Job,
  WorkerImport,
  WorkerImportRow,
  Correction,
  KeyToEnd,
  LegalNameOpening,
];
export { workerSealedTables } from './sealed-tables.js';
