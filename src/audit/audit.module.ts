import { Module } from '@nestjs/common';
import { AuditService } from './audit.service.js';
import { BlocksService } from './blocks/blocks.service.js';
import { SealingService } from './blocks/sealing.service.js';

const services = [AuditService, SealingService, BlocksService];

@Module({ providers: services, exports: services })
export class AuditModule {}
