import { DataSource } from 'typeorm';
import type { INestApplicationContext } from '@nestjs/common';
import { AccountsService, MandatesService } from '../identity/index.js';
import { RulesService, UnionProfile } from '../rules/index.js';
import { operator } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { dayIn } from '../shared/days.js';
import { WorkersService } from '../workers/index.js';
import { demoPeople } from './people.js';

const timeZone = 'America/Toronto';
const mandateEnds = '2099-12-31';

/** Loads the synthetic union once, in one transaction; what was entered since is kept. */
export async function loadDemoUnion(app: INestApplicationContext): Promise<void> {
  if (await app.get(RulesService).profile()) return;
  const actor = operator(dayIn(timeZone, app.get(Clock).now()));
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
      await app.get(AccountsService).create(actor, { ...person, workerId }, tx);
      for (const role of person.roles) {
        await app
          .get(MandatesService)
          .give(tx, actor, { workerId, role, fromOn: actor.today, untilOn: mandateEnds });
      }
    }
  });
}
