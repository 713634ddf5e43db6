import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccountsService, MandatesService } from '../identity/index.js';
import { Keyring } from '../keys/keyring.js';
import type { Actor, Role } from '../shared/actor.js';
import { aYearAfter } from '../shared/days.js';
import type { Settings } from '../shared/settings.js';
import { WorkersService } from '../workers/index.js';
import { operatorOf, withServices } from './context.js';
import { openLocked } from './keys.js';
import { askPassphrase } from './prompt.js';

export interface NewPerson {
  signInName: string;
  chosenName: string;
  passphrase: string;
  roles: readonly Role[];
}

/** `kitroom account create`: a worker, an account and mandates for a year. */
export async function createAccount(
  settings: Settings,
  person: Omit<NewPerson, 'passphrase'>,
): Promise<void> {
  const passphrase = await askPassphrase(person.signInName);
  await withServices(settings, { purpose: 'account create' }, async (app) => {
    await openLocked(app.get(Keyring));
    await addPerson(app, await operatorOf(app), { ...person, passphrase });
    process.stdout.write(`Account ${person.signInName} is ready.\n`);
  });
}

/** One transaction: nobody is left as a worker without the account that was asked for. */
export async function addPerson(
  app: INestApplicationContext,
  actor: Actor,
  person: NewPerson,
): Promise<string> {
  return app.get(DataSource).transaction(async (tx) => {
    const workerId = await app.get(WorkersService).add(actor, { chosenName: person.chosenName }, tx);
    await app.get(AccountsService).create(actor, { ...person, workerId }, tx);
    for (const role of person.roles) {
      await app.get(MandatesService).give(tx, actor, {
        workerId,
        role,
        fromOn: actor.today,
        untilOn: aYearAfter(actor.today),
      });
    }
    return workerId;
  });
}
