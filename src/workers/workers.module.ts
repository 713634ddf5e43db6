import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { WorkplacesModule } from '../workplaces/index.js';
import { ContactsController } from './contacts.controller.js';
import { ContactsService } from './contacts.service.js';
import { JobPlaces } from './job-places.js';
import { JobsController } from './jobs.controller.js';
import { JobsService } from './jobs.service.js';
import { ProfileController } from './profile.controller.js';
import { ProfileService } from './profile.service.js';
import { RecordsService } from './records.service.js';
import { WorkerChanges } from './worker-changes.js';
import { WorkerSeals } from './worker-seals.js';
import { WorkersController } from './workers.controller.js';
import { WorkersService } from './workers.service.js';

@Module({
  imports: [AuditModule, WorkplacesModule],
  controllers: [WorkersController, ContactsController, JobsController, ProfileController],
  providers: [
    WorkersService,
    WorkerSeals,
    WorkerChanges,
    RecordsService,
    ContactsService,
    JobPlaces,
    JobsService,
    ProfileService,
  ],
  exports: [WorkersService],
})
export class WorkersModule {}
