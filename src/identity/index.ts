export { IdentityModule } from './identity.module.js';
export { AccountsService, type NewAccount } from './accounts.service.js';
export { ActorsService } from './actors.service.js';
export { clearSessionCookie, setSessionCookie } from './cookies.js';
export { CurrentActor } from './current-actor.js';
export { IdempotencyService } from './idempotency.service.js';
export { MandatesService, type NewMandate } from './mandates.service.js';
export {
  NoticesService,
  type NoticeLine,
  type NoticeSource,
  type ShownNotice,
} from './notices/notices.service.js';
export { type Approved, type Particular, type ProposalKind, ProposalKinds } from './proposals/kinds.js';
export { OwnSessionsService, type OwnSession } from './own-sessions.service.js';
export { SignInBody } from './sessions.dto.js';
export { SessionsService, type OpenedSession } from './sessions.service.js';
export { SignInService } from './sign-in/sign-in.service.js';
export { ThrottleService } from './throttle.service.js';
export { WithoutIdempotency } from './without-idempotency.js';
export { Account } from './account.entity.js';
export { IdempotencyRecord } from './idempotency-record.entity.js';
export { Mandate } from './mandate.entity.js';
export { Notice } from './notices/notice.entity.js';
export { PanicLock } from './panic-lock/panic-lock.entity.js';
export { Recovery } from './recoveries/recovery.entity.js';
export { RecoveryConfirmation } from './recoveries/recovery-confirmation.entity.js';
export { Session } from './session.entity.js';
export { SignInThrottle } from './sign-in-throttle.entity.js';
