export { MeModule } from './me.module.js';
export type { AccessLogEntryView, MandateView, MeView } from './me.dto.js';
export { MeService } from './me.service.js';
export type { OwnDataView, OwnTableView } from './own-data/own-data.dto.js';
export { OwnDataService } from './own-data/own-data.service.js';
export type {
  OwnMandateView,
  OwnMeetingView,
  OwnMembershipView,
  OwnReceiptView,
  StatusView,
} from './status/status.dto.js';
export { StatusService } from './status/status.service.js';
