import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { AppModule } from '../app.module.js';
import { asProgram } from '../database/reach.js';
import { RulesService } from '../rules/index.js';
import { type Actor, operator } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { dayIn } from '../shared/days.js';
import type { Settings } from '../shared/settings.js';
import { StartFailure } from '../shared/start-failure.js';
import { isUnionClosed } from './closed.js';
import { migrate, sharedDatabase } from './database.js';
import { openKeyring } from './serve.js';

/** Runs a command with the services of the application and without its HTTP side. */
export async function withServices<Result>(
  settings: Settings,
  options: { purpose: string; createKeys?: boolean },
  work: (app: INestApplicationContext) => Promise<Result>,
): Promise<Result> {
  const database = await sharedDatabase(settings, options.purpose);
  try {
    await migrate(database);
    const isClosed = await isUnionClosed(database.url);
    const keyring = await openKeyring(settings, { create: options.createKeys ?? false, isClosed });
    const surroundings = { settings, clock: new Clock(), keyring, databaseUrl: database.url };
    const app = await NestFactory.createApplicationContext(AppModule.of(surroundings), {
      logger: false,
      abortOnError: false,
    });
    try {
      return await asProgram(() => work(app));
    } finally {
      await app.close();
    }
  } finally {
    await database.release();
  }
}

/** The operator, on the union's own today. @throws StartFailure `start.not_set_up` */
export async function operatorOf(app: INestApplicationContext): Promise<Actor> {
  const profile = await app.get(RulesService).profile();
  if (!profile) throw new StartFailure('start.not_set_up');
  return operator(dayIn(profile.timeZone, app.get(Clock).now()));
}
