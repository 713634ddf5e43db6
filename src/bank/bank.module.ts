import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { DuesModule } from '../dues/index.js';
import { IdentityModule } from '../identity/index.js';
import { LedgerModule } from '../ledger/index.js';
import { PersonalTables, WorkersModule } from '../workers/index.js';
import { BankNotices } from './bank-notices.service.js';
import { BankState } from './bank-state.service.js';
import { tablesOfBank } from './bank-tables.js';
import { LineSeals } from './line-seals.js';
import { BankLinesController } from './lines/lines.controller.js';
import { BankLinesService } from './lines/lines.service.js';
import { MatchingService } from './lines/matching.service.js';
import { BankPostingController } from './lines/posting.controller.js';
import { PostingService } from './lines/posting.service.js';
import { SuggestionsService } from './lines/suggestions.service.js';
import { BringingStatements } from './statements/bringing.service.js';
import { KeepingLines } from './statements/keeping-lines.service.js';
import { StatementListService } from './statements/statement-list.service.js';
import { BankStatementsController } from './statements/statements.controller.js';

const offered = [
  BankState,
  BankLinesService,
  BringingStatements,
  MatchingService,
  PostingService,
  StatementListService,
  SuggestionsService,
];

@Module({
  imports: [AuditModule, IdentityModule, WorkersModule, LedgerModule, DuesModule],
  controllers: [BankStatementsController, BankLinesController, BankPostingController],
  providers: [...offered, BankNotices, KeepingLines, LineSeals],
  exports: offered,
})
export class BankModule implements OnModuleInit {
  constructor(private readonly personal: PersonalTables) {}

  onModuleInit(): void {
    this.personal.register(tablesOfBank);
  }
}
