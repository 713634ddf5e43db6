import { AuditEntry } from './audit/index.js';
import { Account, IdempotencyRecord, Mandate, Session, SignInThrottle } from './identity/index.js';
import { RuleVersion, UnionProfile } from './rules/index.js';
import { Worker } from './workers/index.js';

/** Every table, bottom of the graph first. */
export const entities = [
  RuleVersion,
  UnionProfile,
  AuditEntry,
  Account,
  Session,
  Mandate,
  SignInThrottle,
  IdempotencyRecord,
  Worker,
];
