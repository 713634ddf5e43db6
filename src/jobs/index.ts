export { type JobAttempt, type JobKind } from './job-line.js';
export { JobWorker } from './job-worker.entity.js';
export { addJobs, jobIsLost, type NewJob } from './jobs.sql.js';
export { JobsModule } from './jobs.module.js';
export { JobLimits } from './limits.js';
export { JobsService } from './jobs.service.js';
