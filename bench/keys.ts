import { DataSource } from 'typeorm';
import { asProgram } from '../src/database/reach.js';
import { KeysInChange } from '../src/keys/change.js';
import { Keyring } from '../src/keys/keyring.js';
import { sealedTables } from '../src/sealed-tables.js';
import { operator } from '../src/shared/actor.js';
import { WorkersService } from '../src/workers/index.js';
import type { Figure } from './figures.js';
import { startBenchUnion } from './union.js';

const people = 100_000;
const atOnce = 5_000;

/** Every sealed value of 100,000 people under new keys, while the union is served from the same machine. */
export async function measure(): Promise<Figure[]> {
  const union = await startBenchUnion();
  try {
    const db = union.app.get(DataSource);
    const workers = union.app.get(WorkersService);
    for (let from = 0; from < people; from += atOnce) {
      const some = Array.from({ length: atOnce }, (_, at) => ({
        chosenName: `Person ${from + at}`,
        email: `person${from + at}@example.org`,
        phone: '416 555 0100',
        notes: 'Synthetic notes of about the length of a line that somebody writes down.',
      }));
      await asProgram(() => db.transaction((tx) => workers.addAll(operator('2026-11-21'), some, tx)));
    }
    const keyring = await Keyring.open(union.app.get(Keyring).dir, { create: false });
    const change = new KeysInChange(db, keyring, sealedTables);
    const begun = performance.now();
    await asProgram(async () => {
      await change.begin();
      await change.reseal(() => undefined);
      await change.newMaster();
      await change.finish(null);
    });
    const ours = (performance.now() - begun) / 1000;
    return [
      {
        name: 'change every key: 100,000 people, three sealed fields and an index each',
        unit: 's',
        ours,
        baseline: null,
        ratio: null,
        goal: '60 s',
      },
    ];
  } finally {
    await union.end();
  }
}
