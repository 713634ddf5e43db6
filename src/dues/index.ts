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
export { CredentialsService, type HeldCredential } from './delegates/credentials.service.js';

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
