export { MeModule } from './me.module.js';
export type { AccessLogEntryView, MandateView, MeView } from './me.dto.js';
export { MeService } from './me.service.js';
