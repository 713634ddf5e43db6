import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { WorkersService } from './workers.service.js';

@Module({ imports: [AuditModule], providers: [WorkersService], exports: [WorkersService] })
export class WorkersModule {}
