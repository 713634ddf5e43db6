import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { MapService } from './map.service.js';
import { NamesService } from './names.service.js';

@Module({
  imports: [AuditModule],
  providers: [NamesService, MapService],
  exports: [MapService],
})
export class WorkplacesModule {}
