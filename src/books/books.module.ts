import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { DuesModule } from '../dues/index.js';
import { IdentityModule } from '../identity/index.js';
import { LedgerModule } from '../ledger/index.js';
import { MembershipsModule } from '../memberships/index.js';
import { RulesModule } from '../rules/index.js';
import { PersonalTables, WorkersModule } from '../workers/index.js';
import { BookApprovals } from './approvals/approvals.service.js';
import { BookImportKind } from './approvals/book-import.kind.js';
import { tablesOfBooks } from './book-tables.js';
import { MemberStates } from './deciding/member-states.service.js';
import { BookImportsController } from './imports/book-imports.controller.js';
import { BookImportsService } from './imports/book-imports.service.js';
import { BookSurroundings } from './imports/book-surroundings.service.js';
import { BookFiles } from './imports/import-files.service.js';
import { BookRows } from './imports/import-rows.service.js';
import { ImportRun } from './imports/import-run.service.js';
import { BookReading } from './imports/reading.service.js';
import { TakingBack } from './imports/taking-back.service.js';
import { BookUndoing } from './imports/undoing.service.js';
import { BookWriting } from './imports/writing.service.js';
import { KnownMembers } from './matching/known-members.service.js';

@Module({
  imports: [
    AuditModule,
    IdentityModule,
    RulesModule,
    WorkersModule,
    MembershipsModule,
    LedgerModule,
    DuesModule,
  ],
  controllers: [BookImportsController],
  providers: [
    BookApprovals,
    BookFiles,
    BookImportKind,
    BookImportsService,
    BookReading,
    BookRows,
    BookSurroundings,
    BookUndoing,
    BookWriting,
    ImportRun,
    KnownMembers,
    MemberStates,
    TakingBack,
  ],
  exports: [BookImportsService, BookReading, BookRows, BookUndoing],
})
export class BooksModule implements OnModuleInit {
  constructor(private readonly personal: PersonalTables) {}

  onModuleInit(): void {
    this.personal.register(tablesOfBooks);
  }
}
