import { Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AuditModule } from '../audit/index.js';
import { AccessGuard } from './access.guard.js';
import { AccountsService } from './accounts.service.js';
import { ActorsService } from './actors.service.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { IdempotencyService } from './idempotency.service.js';
import { MandatesService } from './mandates.service.js';
import { NoticesController } from './notices/notices.controller.js';
import { NoticesService } from './notices/notices.service.js';
import { OwnSessionsService } from './own-sessions.service.js';
import { ProposalKinds } from './proposals/kinds.js';
import { OwnSessionsController } from './own-sessions.controller.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in/sign-in.service.js';
import { ThrottleService } from './throttle.service.js';

@Module({
  imports: [AuditModule],
  controllers: [SessionsController, OwnSessionsController, NoticesController],
  providers: [
    AccountsService,
    ActorsService,
    IdempotencyService,
    MandatesService,
    NoticesService,
    OwnSessionsService,
    ProposalKinds,
    SessionsService,
    SignInService,
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
    OwnSessionsService,
    ProposalKinds,
    SessionsService,
    SignInService,
    ThrottleService,
  ],
})
export class IdentityModule {}
