import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { JobsService } from './jobs.service.js';

@Module({ imports: [IdentityModule], providers: [JobsService], exports: [JobsService] })
export class JobsModule {}
