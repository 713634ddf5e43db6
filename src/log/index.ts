export { LogModule } from './log.module.js';
export { LogService } from './log.service.js';
export { LogAnchorView, VerificationView } from './log.dto.js';
