import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { IdentityModule } from '../identity/index.js';
import { RulesModule } from '../rules/index.js';
import { PersonalTables, WorkersModule } from '../workers/index.js';
import { MembershipActsController } from './acts/acts.controller.js';
import { MembershipActs } from './acts/acts.service.js';
import { OwnMembershipController } from './acts/own-acts.controller.js';
import { VoidingService } from './acts/voiding.service.js';
import { BranchesController } from './branches/branches.controller.js';
import { BranchesService } from './branches/branches.service.js';
import { CharteringService } from './branches/chartering.service.js';
import { MembershipEvents } from './membership-events.service.js';
import { BroughtMemberships } from './brought/brought-memberships.service.js';
import { MembershipSeals } from './membership-seals.js';
import { MembershipNotices } from './membership.notices.js';
import { MembershipsService } from './memberships.service.js';
import { tablesOfMemberships } from './personal-tables.js';
import { ReadingMembershipsController } from './reading/reading.controller.js';
import { ReadingMemberships } from './reading/reading.service.js';
import { SuspensionLiftingKind } from './suspensions/suspension-lifting.kind.js';
import { SuspensionKind } from './suspensions/suspension.kind.js';

@Module({
  imports: [AuditModule, IdentityModule, RulesModule, WorkersModule],
  controllers: [
    BranchesController,
    ReadingMembershipsController,
    MembershipActsController,
    OwnMembershipController,
  ],
  providers: [
    BranchesService,
    BroughtMemberships,
    CharteringService,
    MembershipActs,
    MembershipEvents,
    MembershipNotices,
    MembershipSeals,
    MembershipsService,
    ReadingMemberships,
    SuspensionKind,
    SuspensionLiftingKind,
    VoidingService,
  ],
  exports: [
    BranchesService,
    BroughtMemberships,
    CharteringService,
    MembershipActs,
    MembershipEvents,
    MembershipSeals,
    MembershipsService,
    ReadingMemberships,
    VoidingService,
  ],
})
export class MembershipsModule implements OnModuleInit {
  constructor(private readonly personal: PersonalTables) {}

  onModuleInit(): void {
    this.personal.register(tablesOfMemberships);
  }
}
