import { Branch } from './branches/branch.entity.js';
import { MembershipEvent } from './membership-event.entity.js';
import { MembershipWords } from './membership-words.entity.js';
import { Membership } from './membership.entity.js';

export { MembershipsModule } from './memberships.module.js';
export { MembershipSeals } from './membership-seals.js';
export { type HeldMembership, MembershipsService, type NewMembershipEvent } from './memberships.service.js';
export { membershipSealedTables } from './sealed-tables.js';
export {
  type BranchKind,
  type MembershipEventKind,
  type Situation,
  branchKinds,
  membershipEventKinds,
  situations,
} from './membership.rules.js';

/** The tables of memberships and branches. */
export const membershipEntities = [Branch, Membership, MembershipEvent, MembershipWords];
