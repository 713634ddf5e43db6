export { WorkersModule } from './workers.module.js';
export { WorkersService, type NewWorker } from './workers.service.js';
export { Worker } from './worker.entity.js';
