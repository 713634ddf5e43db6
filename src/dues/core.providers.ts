import { InitiationsController } from './initiations/initiations.controller.js';
import { InitiationsService } from './initiations/initiations.service.js';
import { PayersService } from './payers/payers.service.js';
import { LatePaymentKind } from './payments/late-payment.kind.js';
import { PaymentsController } from './payments/payments.controller.js';
import { PaymentsService } from './payments/payments.service.js';
import { ReversalsService } from './payments/reversals.service.js';
import { TakingService } from './payments/taking.service.js';
import { UndoingService } from './payments/undoing.service.js';
import { ReceiptChecks } from './receipts/receipt-checks.service.js';
import { ReceiptsController } from './receipts/receipts.controller.js';
import { ReceiptsService } from './receipts/receipts.service.js';
import { InactivityCheck } from './standing/inactivity-check.service.js';
import { MemberDues } from './standing/member-dues.js';
import { RuleVersionKind } from './rule-versions/rule-version.kind.js';
import { RuleVersionsController } from './rule-versions/rule-versions.controller.js';
import { RuleVersionsService } from './rule-versions/rule-versions.service.js';
import { StandingController } from './standing/standing.controller.js';
import { StandingFactsService } from './standing/standing-facts.service.js';
import { StandingService } from './standing/standing.service.js';

export const coreControllers = [
  PaymentsController,
  InitiationsController,
  ReceiptsController,
  RuleVersionsController,
  StandingController,
];

/** Those that other modules use. */
export const coreExports = [
  InactivityCheck,
  InitiationsService,
  MemberDues,
  PayersService,
  PaymentsService,
  ReceiptChecks,
  ReceiptsService,
  ReversalsService,
  RuleVersionsService,
  StandingFactsService,
  StandingService,
  UndoingService,
];

/** Payments, receipts, standing. */
export const coreProviders = [...coreExports, LatePaymentKind, RuleVersionKind, TakingService];
