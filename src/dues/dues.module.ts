import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { IdentityModule } from '../identity/index.js';
import { LedgerModule } from '../ledger/index.js';
import { beyondReach } from '../database/beyond-reach.js';
import { type MembershipEventKind, MembershipsModule, MembershipsService } from '../memberships/index.js';
import { RemindersModule } from '../reminders/index.js';
import { RulesModule } from '../rules/index.js';
import { PersonalTables, WorkersModule } from '../workers/index.js';
import { BroughtDues } from './brought/brought-dues.service.js';
import { coreControllers, coreExports, coreProviders } from './core.providers.js';
import { MemberDues } from './standing/member-dues.js';
import { delegateControllers, delegateExports, delegateServices } from './delegates/providers.js';
import { DelegateErasureCheck } from './delegates/erasure-check.service.js';
import { tablesOfDelegates } from './delegates/personal-tables.js';
import { tablesOfDues } from './personal-tables.js';
import { tablesOfRolls } from './rolls/roll-tables.js';
import { arrearsControllers, arrearsExports, arrearsProviders } from './arrears/providers.js';
import { waiverProviders } from './waivers/providers.js';
import { tablesOfWaivers } from './waivers/waiver-tables.js';
import { rollControllers, rollExports, rollProviders } from './rolls/providers.js';

const endings: readonly MembershipEventKind[] = ['withdrew', 'died', 'voided'];

@Module({
  imports: [
    AuditModule,
    IdentityModule,
    RulesModule,
    WorkersModule,
    MembershipsModule,
    LedgerModule,
    RemindersModule,
  ],
  controllers: [...coreControllers, ...delegateControllers, ...rollControllers, ...arrearsControllers],
  providers: [
    BroughtDues,
    ...coreProviders,
    ...delegateServices,
    ...rollProviders,
    ...arrearsProviders,
    ...waiverProviders,
  ],
  exports: [BroughtDues, ...delegateExports, ...coreExports, ...rollExports, ...arrearsExports],
})
export class DuesModule implements OnModuleInit {
  constructor(
    private readonly personal: PersonalTables,
    private readonly memberships: MembershipsService,
    private readonly dues: MemberDues,
    private readonly erasures: DelegateErasureCheck,
  ) {}

  onModuleInit(): void {
    this.personal.register([...tablesOfDues, ...tablesOfRolls, ...tablesOfWaivers, ...tablesOfDelegates]);
    this.personal.followMerges((tx, keptId) => this.dues.refreshWorker(tx, keptId));
    this.personal.checkErasures((tx, workerIds) => this.erasures.refuse(tx, workerIds));
    // what ends a membership, or takes an ending back, is followed by when somebody is inactive
    this.memberships.follow(async (tx, membershipId, kind) => {
      if (endings.includes(kind)) await beyondReach(tx, () => this.dues.refresh(tx, membershipId));
    });
  }
}
