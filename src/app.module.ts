import { type DynamicModule, Global, Module, type Type } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from './audit/index.js';
import { BackupModule } from './backup/index.js';
import { BankModule } from './bank/index.js';
import { BooksModule } from './books/index.js';
import { dataSourceOptions } from './database/data-source.js';
import { DrivesModule } from './drives/index.js';
import { DuesModule } from './dues/index.js';
import { entities } from './entities.js';
import { ExportsModule } from './exports/index.js';
import { HttpModule } from './http/http.module.js';
import { IdentityModule } from './identity/index.js';
import { JobsModule } from './jobs/index.js';
import { Keyring } from './keys/keyring.js';
import { LedgerModule } from './ledger/index.js';
import { LogModule } from './log/index.js';
import { MeModule } from './me/index.js';
import { MeetingsModule } from './meetings/index.js';
import { MembershipsModule } from './memberships/index.js';
import { RemindersModule } from './reminders/index.js';
import { RulesModule } from './rules/index.js';
import { RecurringModule } from './schedule.js';
import { Clock } from './shared/clock.js';
import { Settings } from './shared/settings.js';
import { WallModule } from './wall-notice.js';
import { WageSurveysModule } from './wage-surveys/index.js';
import { WebModule } from './web/index.js';
import { WorkplacesModule } from './workplaces/index.js';
import { WorkersModule } from './workers/index.js';

/** What one process has: its settings, its clock, its open keyring. */
export interface Surroundings {
  settings: Settings;
  clock: Clock;
  keyring: Keyring;
  databaseUrl: string;
}

@Global()
@Module({})
class SurroundingsModule {
  static of({ settings, clock, keyring }: Surroundings): DynamicModule {
    const providers = [
      { provide: Settings, useValue: settings },
      { provide: Clock, useValue: clock },
      { provide: Keyring, useValue: keyring },
    ];
    return { module: SurroundingsModule, providers, exports: providers };
  }
}

/** The modules, bottom of the graph first. */
const modules: Type[] = [
  HttpModule,
  RulesModule,
  AuditModule,
  IdentityModule,
  JobsModule,
  RemindersModule,
  LogModule,
  WorkplacesModule,
  WorkersModule,
  WageSurveysModule,
  MembershipsModule,
  LedgerModule,
  DuesModule,
  BankModule,
  BooksModule,
  MeetingsModule,
  DrivesModule,
  ExportsModule,
  MeModule,
  BackupModule,
  WebModule,
  RecurringModule,
  WallModule,
];

@Module({})
export class AppModule {
  static of(surroundings: Surroundings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SurroundingsModule.of(surroundings),
        TypeOrmModule.forRoot({
          ...dataSourceOptions({
            url: surroundings.databaseUrl,
            poolSize: surroundings.settings.poolSize,
            entities,
            migrations: [],
          }),
          retryAttempts: 0,
        }),
        ...modules,
      ],
    };
  }
}
