import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { DuesModule } from '../dues/index.js';
import { IdentityModule } from '../identity/index.js';
import { MembershipsModule } from '../memberships/index.js';
import { RulesModule } from '../rules/index.js';
import { WorkersModule } from '../workers/index.js';

@Module({
  imports: [AuditModule, IdentityModule, RulesModule, WorkersModule, MembershipsModule, DuesModule],
})
export class MeetingsModule {}
