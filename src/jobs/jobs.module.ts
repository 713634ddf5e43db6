import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { JobLimits } from './limits.js';
import { JobsService } from './jobs.service.js';

@Module({ imports: [IdentityModule], providers: [JobLimits, JobsService], exports: [JobsService] })
export class JobsModule {}
