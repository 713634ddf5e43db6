import { Job } from './job.entity.js';
import { WorkerImport, WorkerImportRow } from './imports/worker-import.entity.js';
import { Worker } from './worker.entity.js';

export { WorkersModule } from './workers.module.js';
export { WorkersService, type NewWorker } from './workers.service.js';
export { Worker };

/** The tables of people and their jobs. */
export const workerEntities = [Worker, Job, WorkerImport, WorkerImportRow];
