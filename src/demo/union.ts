import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccountsService, MandatesService, TotpService } from '../identity/index.js';
import { RulesService, UnionProfile } from '../rules/index.js';
import { type Actor, operator } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { dayIn } from '../shared/days.js';
import { WorkersService } from '../workers/index.js';
import { loadDemoDrives } from './drives.js';
import { loadDemoMap } from './map.js';
import { loadDemoMembers } from './members.js';
import { loadDemoMoney } from './money.js';
import { demoPeople } from './people.js';
import { loadDemoSurveys } from './surveys.js';

const timeZone = 'America/Toronto';
const mandateEnds = '2099-12-31';

/** Loads the synthetic union into an empty database. Whoever calls starts over when this was cut off. */
export async function loadDemoUnion(app: INestApplicationContext): Promise<void> {
  const actor = operator(dayIn(timeZone, app.get(Clock).now()));
  await loadPeople(app, actor);
  const members = await loadDemoMembers(app, actor);
  await loadDemoMoney(app, actor, members);
  await loadDemoMap(app, actor);
  await loadDemoDrives(app, actor);
  await loadDemoSurveys(app, await organizerOf(app, actor));
}

async function loadPeople(app: INestApplicationContext, actor: Actor): Promise<void> {
  await app.get(DataSource).transaction(async (tx) => {
    await tx.insert(UnionProfile, {
      only: true,
      outwardName: 'Kitchen Table (demo)',
      timeZone,
      jurisdiction: 'CA-ON',
      currency: 'CAD',
      demo: true,
    });
    await app.get(RulesService).loadShipped(tx);
    for (const person of demoPeople) {
      const workerId = await app.get(WorkersService).add(actor, { chosenName: person.chosenName }, tx);
      const { signInName, passphrase, totpSecret } = person;
      const accountId = await app
        .get(AccountsService)
        .create(actor, { signInName, passphrase, workerId }, tx);
      if (totpSecret) await app.get(TotpService).enrolKnown(tx, accountId, totpSecret);
      for (const role of person.roles) {
        const mandate = { workerId, role, fromOn: actor.today, untilOn: mandateEnds };
        await app.get(MandatesService).give(tx, actor, mandate);
      }
    }
  });
}

/** The demo's files are brought by its organizer, who then sees their reports. */
async function organizerOf(app: INestApplicationContext, actor: Actor): Promise<Actor> {
  const account = await app.get(AccountsService).named('organizer');
  return {
    ...actor,
    accountId: account.id,
    workerId: account.workerId,
    mandates: [{ role: 'organizer', scopeKind: 'union', scopeId: null }],
    capacity: 'organizer',
  };
}
