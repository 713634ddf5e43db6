import { DelegateCredential } from './delegates/delegate-credential.entity.js';
import { DuesMonth } from './months/dues-month.entity.js';
import { DuesMonthRelease } from './months/dues-month-release.entity.js';
import { DuesPayment } from './payments/payment.entity.js';
import { Receipt } from './receipts/receipt.entity.js';
import { ReceiptCode } from './receipts/receipt-code.entity.js';
import { Remittance } from './remittances/remittance.entity.js';
import { RemittanceSplit } from './remittances/remittance-split.entity.js';
import { DelegateReport } from './reports/delegate-report.entity.js';
import { DelegateReportLine } from './reports/delegate-report-line.entity.js';
import { ReportQuestion } from './reports/report-question.entity.js';
import { StandingRoll } from './rolls/standing-roll.entity.js';
import { StandingRollLine } from './rolls/standing-roll-line.entity.js';
import { Inactivity } from './standing/inactivity.entity.js';
import { TierDeclaration } from './tiers/tier-declaration.entity.js';
import { Waiver } from './waivers/waiver.entity.js';

export { DuesModule } from './dues.module.js';
export { ArrearsService } from './arrears/arrears.service.js';
export { type ArrearsLineView } from './arrears/arrears.dto.js';
export { rollKeepers } from './rolls/rolls.policy.js';
export { RollsReading } from './rolls/rolls.reading.js';
export { RollsService } from './rolls/rolls.service.js';
export {
  NewRollBody,
  type RollLineView,
  type RollVerificationView,
  type RollView,
} from './rolls/rolls.dto.js';
export { type BroughtPayment, BroughtDues, type BroughtTier } from './brought/brought-dues.service.js';
export { CredentialsService, type HeldCredential } from './delegates/credentials.service.js';
export { CandidatesService } from './delegates/candidates.service.js';
export { ClearingService } from './delegates/clearing.service.js';
export { CredentialListService } from './delegates/credential-list.service.js';
export type { CredentialView } from './delegates/credentials.dto.js';
export { HandoversService } from './delegates/handovers.service.js';
export { IssuingService } from './delegates/issuing.service.js';
export { QuestionsService } from './reports/questions.service.js';
export { ReportReading } from './reports/report-reading.service.js';
export { ReportingService } from './reports/reporting.service.js';
export type {
  ReportLineView,
  ReportQuestionView,
  ReportSummaryView,
  ReportView,
  UnreportedView,
} from './reports/reports.dto.js';
export { RemittancesService } from './remittances/remittances.service.js';
export type { RemittancesDueView, RemittanceView } from './remittances/remittances.dto.js';

export { allocate } from './payments/allocation.rules.js';
export { type DeclaredTier, type DuesRate, priceOf, rateOn, tierIn } from './rates.rules.js';
export { type DuesRules, duesRulesOf, type RulesRow } from './rates/dues-rules.js';
export {
  mostHardship,
  mostWaived,
  type PaymentMethod,
  type Tier,
  paymentMethods,
  tiers,
} from './dues.rules.js';
export { InitiationsService } from './initiations/initiations.service.js';
export { InitiationBody, InitiationView } from './initiations/initiations.dto.js';
export { creditOf } from './payers/payers.sql.js';
export { type FoundPayer, type Payer, PayersService, type TakenPayment } from './payers/payers.service.js';
export { PaymentBody, PaymentView } from './payments/payments.dto.js';
export { PaymentsService, type Witness } from './payments/payments.service.js';
export { ReversalsService } from './payments/reversals.service.js';
export { UndoingService, type UndonePayment } from './payments/undoing.service.js';
export { readCode, shownCode } from './receipts/code.rules.js';
export { receiptNumber, ReceiptsService } from './receipts/receipts.service.js';
export { ReceiptChecks, type CheckedReceipt } from './receipts/receipt-checks.service.js';
export { duesSealedTables } from './sealed-tables.js';
export { InactivityCheck, type ProjectionCheck } from './standing/inactivity-check.service.js';
export { branchOn, type FactsRow, factsOf, type MemberFacts } from './standing/member-facts.js';
export type { UnionRuleView } from './rule-versions/rule-versions.dto.js';
export { RuleVersionsService } from './rule-versions/rule-versions.service.js';
export {
  isOfMoney,
  shownNumber,
  ruleWords,
  settableNames,
  settableRules,
  versionOn,
} from './rule-versions/union-rules.rules.js';
export { MemberDues } from './standing/member-dues.js';
export { StandingFactsService } from './standing/standing-facts.service.js';
export { duesRules, speakingFor, standingFacts } from './standing/standing-facts.sql.js';
export { StandingView } from './standing/standing.dto.js';
export { standingView } from './standing/standing.view.js';
export { StandingService } from './standing/standing.service.js';

/** The tables of dues. */
export const duesEntities = [
  DelegateCredential,
  TierDeclaration,
  DuesPayment,
  Waiver,
  DuesMonth,
  DuesMonthRelease,
  Receipt,
  ReceiptCode,
  Inactivity,
  StandingRoll,
  StandingRollLine,
  DelegateReport,
  DelegateReportLine,
  ReportQuestion,
  RemittanceSplit,
  Remittance,
];
