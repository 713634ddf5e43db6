import { Branch } from './branches/branch.entity.js';
import { MembershipEvent } from './membership-event.entity.js';
import { MembershipWords } from './membership-words.entity.js';
import { Membership } from './membership.entity.js';

export { MembershipsModule } from './memberships.module.js';
export { BranchesService, type NewBranch } from './branches/branches.service.js';
export { BranchChangeBody, BranchView, NewBranchBody } from './branches/branches.dto.js';
export { CharteringService } from './branches/chartering.service.js';
export { MembershipActs } from './acts/acts.service.js';
export { VoidingService } from './acts/voiding.service.js';
export {
  ApplicationBody,
  EndingBody,
  OwnApplicationBody,
  OwnSituationBody,
  OwnWithdrawalBody,
  SituationBody,
  TransferBody,
  VoidingBody,
} from './acts/acts.dto.js';
export { keepers, keptBy, readBy, readers } from './members.policy.js';
export { MembershipEvents } from './membership-events.service.js';
export { branchOf, counts, kindAfterTurn, suspendedUntil, turnOf } from './memberships.sql.js';
export { ReadingMemberships } from './reading/reading.service.js';
export {
  type MemberLineView,
  type MembershipEventView,
  MembershipView,
  type MembersQuery,
} from './reading/reading.dto.js';
export {
  BroughtMemberships,
  type BroughtMembership,
  type NumberedMembership,
} from './brought/brought-memberships.service.js';
export { MembershipSeals } from './membership-seals.js';
export {
  type HeldMembership,
  type MembershipFollower,
  MembershipsService,
  type NewMembershipEvent,
} from './memberships.service.js';
export { membershipSealedTables } from './sealed-tables.js';
export {
  type BranchKind,
  type MemberKind,
  memberKinds,
  type MembershipEventKind,
  type MembershipOn,
  membershipOn,
  type RuledEvent,
  thoseThatStand,
  whyNotHappened,
  type Situation,
  branchKinds,
  membershipEventKinds,
  situations,
} from './membership.rules.js';

/** The tables of memberships and branches. */
export const membershipEntities = [Branch, Membership, MembershipEvent, MembershipWords];
