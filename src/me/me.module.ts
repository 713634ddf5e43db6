import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { DuesModule } from '../dues/index.js';
import { IdentityModule } from '../identity/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { WorkersModule } from '../workers/index.js';
import { MeController } from './me.controller.js';
import { MeService } from './me.service.js';
import { OwnDataController } from './own-data/own-data.controller.js';
import { OwnDataService } from './own-data/own-data.service.js';
import { ArrearsNotices } from './status/arrears.notices.js';
import { StatusController } from './status/status.controller.js';
import { StatusService } from './status/status.service.js';

@Module({
  imports: [AuditModule, IdentityModule, WorkersModule, DuesModule, MeetingsModule],
  controllers: [MeController, OwnDataController, StatusController],
  providers: [ArrearsNotices, MeService, OwnDataService, StatusService],
  exports: [MeService, OwnDataService, StatusService],
})
export class MeModule {}
