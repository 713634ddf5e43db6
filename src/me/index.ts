export { MeModule } from './me.module.js';
export { MeService } from './me.service.js';
