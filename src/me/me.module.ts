import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { MeController } from './me.controller.js';
import { MeService } from './me.service.js';

@Module({ imports: [AuditModule], controllers: [MeController], providers: [MeService], exports: [MeService] })
export class MeModule {}
