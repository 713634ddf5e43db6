import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { asProgram } from '../src/database/reach.js';
import { Keyring } from '../src/keys/keyring.js';
import { masterFromShares } from '../src/keys/paper-shares.js';
import { WorkersService } from '../src/workers/index.js';
import { typeSharesBack } from './support/typed-shares.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const people = process.env['TEST_LONG'] ? 5_000 : 500;
/** how long after the first sign of work the program is killed */
const pauses = process.env['TEST_LONG'] ? [0, 50, 100, 200, 400, 800, 1600] : [0, 200];

/** The program itself changes the keys of a served union and is killed on the way. */
describe('a change of keys that is cut off', () => {
  let union: TestUnion;
  let secretary: Person;
  const running = new Set<ChildProcess>();

  beforeAll(async () => {
    union = await startUnion();
    secretary = await union.person('sol', ['secretary']);
    await addWorkers(people);
  });
  afterAll(async () => {
    for (const child of running) child.kill('SIGKILL');
    await union.end();
  });

  async function addWorkers(count: number): Promise<void> {
    const added = Array.from({ length: count }, (_, at) => ({
      chosenName: `Person ${at}`,
      email: `person${at}@example.org`,
      phone: '416 555 0100',
      notes: 'Synthetic.',
    }));
    const workers = union.app.get(WorkersService);
    await asProgram(() => union.db.transaction((tx) => workers.addAll(union.operator, added, tx)));
  }

  async function agree(): Promise<void> {
    await asProgram(() =>
      union.db.query('INSERT INTO key_changes (proposal_id, approved_at) VALUES (gen_random_uuid(), $1)', [
        union.clock.now(),
      ]),
    );
  }

  function rotate(): ChildProcess {
    const child = spawn(process.execPath, [join('bin', 'kitroom.js'), 'keys', 'rotate'], {
      env: {
        ...process.env,
        DATABASE_URL: union.databaseUrl,
        DATA_DIR: join(union.folder, 'data'),
        KEY_DIR: union.app.get(Keyring).dir,
      },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    running.add(child);
    return child;
  }

  const ended = (child: ChildProcess): Promise<number | null> =>
    new Promise((resolve) => child.once('close', resolve));

  const opens = async (): Promise<number> => {
    const list = await secretary.get<{ items: { id: string }[] }>('/api/v1/workers?limit=20');
    const read = await Promise.all(
      list.body.items.map(({ id }) => secretary.get(`/api/v1/workers/${id}/contact`)),
    );
    return read.filter(({ status }) => status !== 200).length;
  };

  it('is refused without an approved proposal', async () => {
    const child = rotate();
    expect(await ended(child)).not.toBe(0);
  }, 60_000);

  it('goes on where it stopped, and the union is served all the while', async () => {
    await agree();
    for (const pause of pauses) {
      const child = rotate();
      const next = join(union.app.get(Keyring).dir, 'keyring.next');
      for (let tries = 0; tries < 600 && !existsSync(next); tries += 1) await wait(50);
      await wait(pause);
      child.kill('SIGKILL');
      await ended(child);
      expect(await opens()).toBe(0);
      await addWorkers(10);
    }
    const atShares = rotate();
    const unfinished = typeSharesBack(atShares, (share) => {
      if (share.startsWith('2')) atShares.kill('SIGKILL');
      return share;
    });
    await ended(atShares);
    const last = rotate();
    const shares = typeSharesBack(last);
    expect(await ended(last)).toBe(0);
    expect(await opens()).toBe(0);
    const keyring = union.app.get(Keyring);
    const [first = '', second = ''] = unfinished;
    expect(await keyring.isMaster(await masterFromShares([first, second]))).toBe(false);
    expect(await keyring.isMaster(await masterFromShares(shares.slice(1)))).toBe(true);
    const left = await asProgram(() =>
      union.db.query<unknown[]>('SELECT FROM workers WHERE get_byte(email_sealed, 0) <> 2'),
    );
    expect(left).toEqual([]);
    expect(existsSync(join(keyring.dir, 'keyring.next'))).toBe(false);
  }, 170_000);

  it('finishes alone when only the last steps were missing', async () => {
    await agree();
    const child = rotate();
    const keyring = union.app.get(Keyring);
    typeSharesBack(child);
    const master = join(keyring.dir, 'keyring');
    for (let tries = 0; tries < 1200; tries += 1) {
      if ((await keyring.keys()).generation === 3) break;
      await wait(50);
    }
    expect(existsSync(master)).toBe(true);
    child.kill('SIGKILL');
    await ended(child);
    const again = rotate();
    const shown = typeSharesBack(again);
    expect(await ended(again)).toBe(0);
    expect(shown).toEqual([]);
    expect(await opens()).toBe(0);
  }, 120_000);
});
