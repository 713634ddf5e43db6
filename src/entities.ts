import { AuditBlock, AuditEntry } from './audit/index.js';
import { bankEntities } from './bank/index.js';
import { BackupRecord } from './backup/index.js';
import {
  Account,
  ContactWishes,
  DeliveryAddress,
  IdempotencyRecord,
  KeyChange,
  KeyGeneration,
  Mandate,
  Notice,
  Proposal,
  Session,
  SignInThrottle,
  signInEntities,
  PanicLock,
  Recovery,
  RecoveryConfirmation,
} from './identity/index.js';
import { JobWorker } from './jobs/index.js';
import { bookEntities } from './books/index.js';
import { driveEntities } from './drives/index.js';
import { duesEntities } from './dues/index.js';
import { ledgerEntities } from './ledger/index.js';
import { meetingEntities } from './meetings/index.js';
import { membershipEntities } from './memberships/index.js';
import { exportEntities } from './exports/index.js';
import { reminderEntities } from './reminders/index.js';
import { RuleVersion, UnionProfile } from './rules/index.js';
import { mapEntities } from './workplaces/index.js';
import {
  AnswerCode,
  CodeBatch,
  HeldAnswer,
  ProgressProjection,
  WageSurvey,
  closedSurveyEntities,
  importEntities,
} from './wage-surveys/index.js';
import { RecurringRun } from './recurring-run.entity.js';
import { workerEntities } from './workers/index.js';

/** Every table, bottom of the graph first. */
export const entities = [
  RuleVersion,
  UnionProfile,
  AuditEntry,
  AuditBlock,
  Account,
  Session,
  Mandate,
  Notice,
  Proposal,
  Recovery,
  RecoveryConfirmation,
  PanicLock,
  SignInThrottle,
  ...signInEntities,
  DeliveryAddress,
  ContactWishes,
  KeyChange,
  KeyGeneration,
  IdempotencyRecord,
  JobWorker,
  ...reminderEntities,
  ...mapEntities,
  ...workerEntities,
  WageSurvey,
  CodeBatch,
  AnswerCode,
  HeldAnswer,
  ProgressProjection,
  ...importEntities,
  ...closedSurveyEntities,
  ...membershipEntities,
  ...ledgerEntities,
  ...duesEntities,
  ...bankEntities,
  ...bookEntities,
  ...meetingEntities,
  ...driveEntities,
  ...exportEntities,
  BackupRecord,
  RecurringRun,
];
