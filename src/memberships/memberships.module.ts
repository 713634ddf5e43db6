import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { IdentityModule } from '../identity/index.js';
import { RulesModule } from '../rules/index.js';
import { WorkersModule } from '../workers/index.js';
import { MembershipSeals } from './membership-seals.js';
import { MembershipsService } from './memberships.service.js';

@Module({
  imports: [AuditModule, IdentityModule, RulesModule, WorkersModule],
  providers: [MembershipSeals, MembershipsService],
  exports: [MembershipSeals, MembershipsService],
})
export class MembershipsModule {}
