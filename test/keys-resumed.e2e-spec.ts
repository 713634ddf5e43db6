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
const pauses = process.env['TEST_LONG'] ? [0, 50, 100, 200, 400, 800, 1600] : [20];

/** The program itself changes the keys of a served union and is killed on the way. */
describe('a change of keys that is cut off', () => {
  let union: TestUnion;
  let keyring: Keyring;
  let secretary: Person;
  let custodian: Person;
  let unfinished: string[];
  let shares: string[];
  const running = new Set<ChildProcess>();

  beforeAll(async () => {
    union = await startUnion();
    keyring = union.app.get(Keyring);
    secretary = await union.person('sol', ['secretary']);
    custodian = await union.person('casey', ['custodian']);
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
    const proposal = { kind: 'key-rotation', payload: {} };
    const proposed = await custodian.post<{ id: string }>('/api/v1/proposals', proposal);
    expect([proposed.status, proposed.text]).toEqual([201, expect.anything()]);
    const approved = await secretary.post(`/api/v1/proposals/${proposed.body.id}/approval`);
    expect([approved.status, approved.text]).toEqual([204, '']);
  }

  function rotate(): ChildProcess {
    const child = spawn(process.execPath, [join('bin', 'kitroom.js'), 'keys', 'rotate'], {
      env: {
        ...process.env,
        DATABASE_URL: union.databaseUrl,
        DATA_DIR: join(union.folder, 'data'),
        KEY_DIR: keyring.dir,
      },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    running.add(child);
    return child;
  }

  const ended = (child: ChildProcess): Promise<number | null> =>
    new Promise((resolve) => child.once('close', resolve));

  const killed = async (child: ChildProcess): Promise<void> => {
    const end = ended(child);
    child.kill('SIGKILL');
    expect(await end).toBeNull();
  };

  const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
    for (let tries = 0; tries < 3000 && !(await isSo()); tries += 1) await wait(10);
    expect(await isSo()).toBe(true);
  };

  const isUnderWay = (): boolean => existsSync(join(keyring.dir, 'keyring.next'));

  const unreadable = async (): Promise<number> => {
    const list = await secretary.get<{ items: { id: string }[] }>('/api/v1/workers?limit=20');
    const read = await Promise.all(
      list.body.items.map(({ id }) => secretary.get(`/api/v1/workers/${id}/contact`)),
    );
    return read.filter(({ status }) => status !== 200).length;
  };

  it('is refused without a proposal that two people agreed on', async () => {
    expect(await ended(rotate())).not.toBe(0);
    expect(isUnderWay()).toBe(false);
  });

  it('goes on where it stopped, and the union is served all the while', async () => {
    await agree();
    for (const pause of pauses) {
      const child = rotate();
      await until(isUnderWay);
      await wait(pause);
      await killed(child);
      expect(await unreadable()).toBe(0);
      await addWorkers(10);
    }
  });

  it('shows other papers when it was cut off at the second one', async () => {
    const child = rotate();
    unfinished = typeSharesBack(child, (share) => {
      if (share.startsWith('2')) child.kill('SIGKILL');
      return share;
    });
    await ended(child);
    expect(unfinished).toHaveLength(2);
    expect(await unreadable()).toBe(0);
  });

  it('finishes alone when only the last steps were missing', async () => {
    const child = rotate();
    shares = typeSharesBack(child);
    await until(async () => (await keyring.keys()).generation === 2);
    await killed(child);
    const again = rotate();
    const shown = typeSharesBack(again);
    expect(await ended(again)).toBe(0);
    expect(shown).toEqual([]);
    expect(await unreadable()).toBe(0);
    expect(isUnderWay()).toBe(false);
  });

  it('leaves nothing under the earlier keys, and nothing to papers that were never typed back', async () => {
    const [first = '', second = ''] = unfinished;
    expect(await keyring.isMaster(await masterFromShares([first, second]))).toBe(false);
    expect(await keyring.isMaster(await masterFromShares(shares.slice(1)))).toBe(true);
    const left = await union.db.query<unknown[]>('SELECT FROM workers WHERE get_byte(email_sealed, 0) <> 2');
    expect(left).toEqual([]);
  });
});
