import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { WorkersModule } from '../workers/index.js';
import { MeController } from './me.controller.js';
import { MeService } from './me.service.js';
import { OwnDataController } from './own-data/own-data.controller.js';
import { OwnDataService } from './own-data/own-data.service.js';

@Module({
  imports: [AuditModule, WorkersModule],
  controllers: [MeController, OwnDataController],
  providers: [MeService, OwnDataService],
  exports: [MeService, OwnDataService],
})
export class MeModule {}
