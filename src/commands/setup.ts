import { DataSource } from 'typeorm';
import { Keyring } from '../keys/keyring.js';
import { RulesService, UnionProfile } from '../rules/index.js';
import { operator, type Role } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { dayIn, isTimeZone } from '../shared/days.js';
import { Problem } from '../shared/errors.js';
import type { Settings } from '../shared/settings.js';
import { StartFailure } from '../shared/start-failure.js';
import { addPerson } from './account.js';
import { withServices } from './context.js';
import { openLocked } from './keys.js';
import { ask, askPassphrase } from './prompt.js';
import { handOutShares } from './shares.js';

/** What `setup` can be told on the command line; it asks for the rest. */
export interface SetupAnswers {
  outwardName?: string;
  timeZone?: string;
  jurisdiction?: string;
  currency?: string;
}

/** Two people from the start: nobody does a dangerous thing alone. */
const firstTwo: { title: string; roles: Role[] }[] = [
  { title: 'first person (secretary)', roles: ['secretary', 'organizer'] },
  { title: 'second person (custodian)', roles: ['custodian'] },
];

/** Makes an empty union: its outward name, zone, jurisdiction and money, and the first two people. */
export async function setup(settings: Settings, given: SetupAnswers): Promise<void> {
  await withServices(settings, { purpose: 'setup', createKeys: true }, async (app) => {
    if (await app.get(RulesService).profile()) throw new StartFailure('start.already_set_up');
    const profile = await askProfile(given);
    const people: { signInName: string; chosenName: string; passphrase: string; roles: Role[] }[] = [];
    for (const { title, roles } of firstTwo) {
      const signInName = await ask(`Sign-in name of the ${title}`);
      const chosenName = await ask(`Chosen name of the ${title}`);
      people.push({ signInName, chosenName, passphrase: await askPassphrase(signInName), roles });
    }
    const keyring = app.get(Keyring);
    await openLocked(keyring);
    await keyring.startOver();
    await handOutShares(keyring.dir, (await keyring.keys()).master.bytes, app.get(Clock).now());
    const db = app.get(DataSource);
    await db.manager.insert(UnionProfile, { ...profile, only: true, demo: false });
    try {
      await app.get(RulesService).loadShipped();
      const actor = operator(dayIn(profile.timeZone, app.get(Clock).now()));
      for (const person of people) await addPerson(app, actor, person);
    } catch (error) {
      await db.manager.delete(UnionProfile, { only: true });
      throw error;
    }
  });
  process.stdout.write('Ready. Start it with: npm start\n');
}

async function askProfile(given: SetupAnswers): Promise<Omit<UnionProfile, 'only' | 'demo'>> {
  const outwardName =
    given.outwardName ?? (await ask('Outward name (stands on every page; tells a stranger nothing)'));
  const timeZone = given.timeZone ?? (await ask('Time zone, like America/Toronto'));
  if (!isTimeZone(timeZone))
    throw new Problem(422, 'command.wrong_option', { option: `--time-zone ${timeZone}` });
  const jurisdiction = given.jurisdiction ?? (await ask('Jurisdiction, like CA-ON'));
  if (!/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(jurisdiction)) {
    throw new Problem(422, 'command.wrong_option', { option: `--jurisdiction ${jurisdiction}` });
  }
  const currency = given.currency ?? (await ask('Currency, like CAD'));
  if (!/^[A-Z]{3}$/.test(currency))
    throw new Problem(422, 'command.wrong_option', { option: `--currency ${currency}` });
  if (outwardName.trim() === '') throw new Problem(422, 'command.missing', { what: '--outward-name' });
  return { outwardName, timeZone, jurisdiction, currency };
}
