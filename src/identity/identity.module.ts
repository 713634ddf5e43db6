import { Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AuditModule } from '../audit/index.js';
import { AccessGuard } from './access.guard.js';
import { AccountDoorsService } from './account-doors.service.js';
import { AccountsService } from './accounts.service.js';
import { ActorsService } from './actors.service.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { IdempotencyService } from './idempotency.service.js';
import { keyControllers, keyServices } from './keys/providers.js';
import { MandatesService } from './mandates.service.js';
import { NoticesController } from './notices/notices.controller.js';
import { NoticesService } from './notices/notices.service.js';
import { DueService } from './panic-lock/due.service.js';
import { LockWatch } from './panic-lock/lock-watch.service.js';
import { PanicLockController } from './panic-lock/panic-lock.controller.js';
import { PanicLockService } from './panic-lock/panic-lock.service.js';
import { ReopeningProofService } from './panic-lock/reopening-proof.service.js';
import { ReopeningRecordService } from './panic-lock/reopening-record.service.js';
import { ReopeningService } from './panic-lock/reopening.service.js';
import { OnceService } from './once/once.service.js';
import { OwnSessionsService } from './own-sessions.service.js';
import { ProposalKinds } from './proposals/kinds.js';
import { proposalControllers, proposalProviders, proposalServices } from './proposals/providers.js';
import { OwnSessionsController } from './own-sessions.controller.js';
import { AccountResetService } from './recoveries/account-reset.service.js';
import { CompletionService } from './recoveries/completion.service.js';
import { ConfirmationsService } from './recoveries/confirmations.service.js';
import { RecoveriesController } from './recoveries/recoveries.controller.js';
import { RecoveriesService } from './recoveries/recoveries.service.js';
import { RecoveryTellingService } from './recoveries/recovery-telling.service.js';
import { ResettingService } from './recoveries/resetting.service.js';
import { TakingBackService } from './recoveries/taking-back.service.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsService } from './sessions.service.js';
import { signInControllers, signInProviders, signInServices } from './sign-in/providers.js';
import { ThrottleService } from './throttle.service.js';

@Module({
  imports: [AuditModule],
  controllers: [
    SessionsController,
    OwnSessionsController,
    RecoveriesController,
    PanicLockController,
    NoticesController,
    ...proposalControllers,
    ...signInControllers,
    ...keyControllers,
  ],
  providers: [
    AccountsService,
    ActorsService,
    IdempotencyService,
    MandatesService,
    NoticesService,
    OnceService,
    OwnSessionsService,
    DueService,
    LockWatch,
    PanicLockService,
    ReopeningProofService,
    ReopeningRecordService,
    AccountDoorsService,
    TakingBackService,
    ResettingService,
    ReopeningService,
    ProposalKinds,
    AccountResetService,
    CompletionService,
    ConfirmationsService,
    RecoveriesService,
    RecoveryTellingService,
    SessionsService,
    ...proposalProviders,
    ...signInProviders,
    ...keyServices,
    ThrottleService,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
  ],
  exports: [
    AccountsService,
    ActorsService,
    IdempotencyService,
    MandatesService,
    NoticesService,
    OnceService,
    OwnSessionsService,
    DueService,
    LockWatch,
    PanicLockService,
    ReopeningService,
    AccountResetService,
    CompletionService,
    ConfirmationsService,
    RecoveriesService,
    ProposalKinds,
    SessionsService,
    ...proposalServices,
    ...signInServices,
    ...keyServices,
    ThrottleService,
  ],
})
export class IdentityModule {}
