import { BankLine } from './bank-line.entity.js';
import { BankMatch } from './bank-match.entity.js';
import { BankStatement } from './bank-statement.entity.js';

export { BankModule } from './bank.module.js';
export { bankPostedThrough, BankState, bankState, type BankStateRow } from './bank-state.service.js';
export type { BankLineView, BankSuggestionsView, SuggestedEntryView } from './lines/lines.dto.js';
export { BankMatchBody, BankSettingAsideBody } from './lines/lines.dto.js';
export { BankLinesService } from './lines/lines.service.js';
export { MatchingService } from './lines/matching.service.js';
export { BankExpenseBody, BankIncomeBody, BankPaymentBody } from './lines/posting.dto.js';
export { PostingService } from './lines/posting.service.js';
export { SuggestionsService } from './lines/suggestions.service.js';
export { dayOrders } from './reading/statement-file.rules.js';
export { bankSealedTables } from './sealed-tables.js';
export { BringingStatements } from './statements/bringing.service.js';
export { StatementListService } from './statements/statement-list.service.js';
export {
  type BankStatementReportView,
  BankStatementSettings,
  type BankStatementView,
} from './statements/statements.dto.js';

/** The tables of the bank's statements. */
export const bankEntities = [BankStatement, BankLine, BankMatch];
