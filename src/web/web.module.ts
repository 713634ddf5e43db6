import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { BackupModule } from '../backup/index.js';
import { BankModule } from '../bank/index.js';
import { BooksModule } from '../books/index.js';
import { DrivesModule } from '../drives/index.js';
import { DuesModule } from '../dues/index.js';
import { LedgerModule } from '../ledger/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { MembershipsModule } from '../memberships/index.js';
import { ExportsModule } from '../exports/index.js';
import { IdentityModule } from '../identity/index.js';
import { LogModule } from '../log/index.js';
import { MeModule } from '../me/index.js';
import { RemindersModule } from '../reminders/index.js';
import { RulesModule } from '../rules/index.js';
import { WageSurveysModule } from '../wage-surveys/index.js';
import { WorkersModule } from '../workers/index.js';
import { WorkplacesModule } from '../workplaces/index.js';
import { membersControllers, membersProviders } from './members/members.pages.js';
import { statusControllers, statusProviders } from './status/status.pages.js';
import { duesControllers, duesProviders } from './dues/dues.pages.js';
import { delegatesControllers, delegatesProviders } from './delegates/delegates.pages.js';
import { moneyControllers, moneyProviders } from './money/money.pages.js';
import { bankControllers, bankProviders } from './bank/bank.pages.js';
import { booksControllers, booksProviders } from './books/books.pages.js';
import { actionsControllers, actionsProviders } from './drives/actions/actions.pages.js';
import { cardsControllers, cardsProviders } from './drives/cards/cards.pages.js';
import { drivesControllers, drivesProviders } from './drives/drives.pages.js';
import { meetingsControllers, meetingsProviders } from './meetings/meetings.pages.js';
import { peopleControllers, peopleProviders } from './drives/people/people.pages.js';
import { waiversControllers, waiversProviders } from './waivers/waivers.pages.js';
import { unionRulesControllers } from './union-rules/union-rules.pages.js';
import { AnswerController } from './answer/answer.controller.js';
import { AccountPagesService } from './account/account-pages.service.js';
import { FactorsPagesController } from './account/factors.controller.js';
import { PasskeyPagesController } from './account/passkeys.controller.js';
import { ScriptsController } from './account/scripts.controller.js';
import { AbsentController } from './absent.controller.js';
import { DocsController } from './docs.controller.js';
import { HealthPagesController } from './health/health.controller.js';
import { ExportsPagesController } from './exports/exports.controller.js';
import { HomeController } from './home.controller.js';
import { KeptPagesController } from './kept/kept.controller.js';
import { LogPagesController } from './log/log.controller.js';
import { CorrectionsPagesController } from './own-data/corrections.controller.js';
import { OwnDataPagesController } from './own-data/own-data.controller.js';
import { InvitationsPagesController } from './invitations/invitations.controller.js';
import { JoiningPagesController } from './invitations/joining.controller.js';
import { AddressPagesService } from './keys/address-pages.service.js';
import { AddressPagesController } from './keys/address.controller.js';
import { KeysPagesController } from './keys/keys.controller.js';
import { PagesService } from './pages.service.js';
import { PanicPagesController } from './panic/panic.controller.js';
import { LostPagesController } from './recoveries/lost.controller.js';
import { RecoveriesPagesController } from './recoveries/recoveries.controller.js';
import { AskingPagesController } from './proposals/asking.controller.js';
import { AskingService } from './proposals/asking.service.js';
import { ErasingPagesController } from './proposals/erasing.controller.js';
import { MandatesPagesController } from './proposals/mandates.controller.js';
import { MergingPagesController } from './proposals/merging.controller.js';
import { ProposalsPagesController } from './proposals/proposals.controller.js';
import { ReminderPagesController } from './reminders/reminders.controller.js';
import { ReminderPagesService, RemindersAround } from './reminders/reminder-pages.service.js';
import { SessionsPagesController } from './sessions/sessions.controller.js';
import { SignInController } from './sign-in.controller.js';
import { Entering } from './sign-in.entering.js';
import { ImportPagesService } from './surveys/import-pages.service.js';
import { ImportsPagesController } from './surveys/imports.controller.js';
import { ResultsPagesController } from './surveys/results.controller.js';
import { SurveyPagesService } from './surveys/survey-pages.service.js';
import { SurveysPagesController } from './surveys/surveys.controller.js';

@Module({
  imports: [
    BackupModule,
    AuditModule,
    LogModule,
    RemindersModule,
    RulesModule,
    IdentityModule,
    MeModule,
    WorkersModule,
    WorkplacesModule,
    WageSurveysModule,
    MembershipsModule,
    LedgerModule,
    DuesModule,
    BankModule,
    BooksModule,
    MeetingsModule,
    DrivesModule,
    ExportsModule,
  ],
  controllers: [
    AbsentController,
    DocsController,
    HomeController,
    KeysPagesController,
    AddressPagesController,
    OwnDataPagesController,
    CorrectionsPagesController,
    ExportsPagesController,
    LogPagesController,
    KeptPagesController,
    HealthPagesController,
    SignInController,
    ScriptsController,
    FactorsPagesController,
    PasskeyPagesController,
    JoiningPagesController,
    InvitationsPagesController,
    SessionsPagesController,
    ReminderPagesController,
    ProposalsPagesController,
    AskingPagesController,
    MergingPagesController,
    ErasingPagesController,
    MandatesPagesController,
    LostPagesController,
    RecoveriesPagesController,
    PanicPagesController,
    AnswerController,
    SurveysPagesController,
    ImportsPagesController,
    ResultsPagesController,
    ...membersControllers,
    ...statusControllers,
    ...duesControllers,
    ...delegatesControllers,
    ...moneyControllers,
    ...bankControllers,
    ...booksControllers,
    ...meetingsControllers,
    ...actionsControllers,
    ...cardsControllers,
    ...drivesControllers,
    ...peopleControllers,
    ...waiversControllers,
    ...unionRulesControllers,
  ],
  providers: [
    AccountPagesService,
    AddressPagesService,
    AskingService,
    Entering,
    PagesService,
    ReminderPagesService,
    RemindersAround,
    SurveyPagesService,
    ImportPagesService,
    ...membersProviders,
    ...statusProviders,
    ...duesProviders,
    ...delegatesProviders,
    ...moneyProviders,
    ...bankProviders,
    ...booksProviders,
    ...meetingsProviders,
    ...actionsProviders,
    ...cardsProviders,
    ...drivesProviders,
    ...peopleProviders,
    ...waiversProviders,
  ],
})
export class WebModule {}
