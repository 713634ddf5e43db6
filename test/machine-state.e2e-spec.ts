import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { BackupsService } from '../src/backup/index.js';
import { asProgram } from '../src/database/reach.js';
import { Keyring } from '../src/keys/keyring.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const path = '/api/v1/machine-state';
const dayMs = 86_400_000;

interface State {
  backup: Record<string, unknown>;
  disk: { freeBytes: number; totalBytes: number; isLow: boolean };
  messages: Record<string, unknown>;
  log: { blocks: number; unsealed: number };
  overdue: { code: string; text: string }[];
}

describe('how the machine does', () => {
  let union: TestUnion;
  let secretary: Person;
  let custodian: Person;
  let steward: Person;
  const codes = async (person: Person): Promise<string[]> => {
    const { body } = await person.get<State>(path);
    return body.overdue.map(({ code }) => code).filter((code) => code !== 'machine.disk_low');
  };
  const notices = async (
    person: Person,
  ): Promise<{ code: string; urgent: boolean; href: string | null }[]> => {
    const { body } = await person.get<{ items: { code: string; urgent: boolean; href: string | null }[] }>(
      '/api/v1/me/notices',
    );
    return body.items.filter(({ code }) => code.startsWith('machine.') && code !== 'machine.disk_low');
  };
  const page = (person: Person, address: string) =>
    union.stranger.get(address, { cookie: `session=${person.token}` });
  const backup = async (kind: 'made' | 'tried', generation = 1): Promise<void> => {
    union.clock.instant = new Date(union.clock.instant.getTime() + 1);
    const facts = {
      id: randomUUID(),
      madeAt: union.clock.now(),
      generation,
      bytes: 5,
      sha256: Buffer.alloc(32),
    };
    const service = union.app.get(BackupsService);
    await asProgram(() =>
      kind === 'made'
        ? service.recordMade(union.operator, facts, null)
        : service.recordTried(union.operator, facts, null),
    );
  };

  beforeAll(async () => {
    // as with the database server that comes along, whose backups are made here
    union = await startUnion({ DATABASE_URL: '' });
    secretary = await union.person('olive', ['secretary']);
    custodian = await union.person('casey', ['custodian']);
    steward = await union.person('sam', ['steward']);
  });
  afterAll(() => union.end());

  it('is nobody’s business but the secretary’s and the custodians’', async () => {
    expect((await steward.get(path)).body).toMatchObject({ code: 'nothing.here' });
    expect((await page(steward, '/p/h')).status).toBe(404);
    expect(await notices(steward)).toEqual([]);
    expect((await union.stranger.get(path)).status).toBe(401);
  });

  it('reminds both of a backup that nobody ever made nor tried', async () => {
    for (const person of [secretary, custodian]) {
      expect(await codes(person)).toEqual(['machine.no_backup', 'machine.never_tried']);
      expect(await notices(person)).toEqual([
        expect.objectContaining({ code: 'machine.no_backup', urgent: true, href: '/p/h' }),
        expect.objectContaining({ code: 'machine.never_tried', urgent: true, href: '/p/h' }),
      ]);
    }
  });

  it('says the ages, the disk and the end of the log, and that no messages are sent', async () => {
    await backup('made');
    await backup('tried');
    const { status, body } = await secretary.get<State>(path);
    expect([status, await codes(secretary)]).toEqual([200, []]);
    expect(body.backup).toEqual({
      madeAt: '2026-11-21T15:00:00.001Z',
      bytes: 5,
      restoreTriedAt: '2026-11-21T15:00:00.002Z',
      isElsewhere: false,
    });
    expect(body.messages).toEqual({ areSent: false, bounced: null });
    expect(body.disk.totalBytes).toBeGreaterThan(body.disk.freeBytes);
    expect(body.log.unsealed + body.log.blocks).toBeGreaterThan(0);
    const logged = await union.db.query<{ action: string }[]>(
      `SELECT action FROM audit_entries WHERE action LIKE 'backup.%' ORDER BY id`,
    );
    expect(logged.map(({ action }) => action)).toEqual(['backup.made', 'backup.tried']);
  });

  it('reminds of a backup that is a week old, and of a restore last tried a season ago', async () => {
    union.clock.instant = new Date(union.clock.instant.getTime() + 7 * dayMs);
    expect(await codes(custodian)).toEqual(['machine.backup_old']);
    await backup('made');
    expect(await codes(custodian)).toEqual([]);
    union.clock.instant = new Date(union.clock.instant.getTime() + 83 * dayMs);
    await backup('made');
    expect(await codes(custodian)).toEqual(['machine.tried_long_ago']);
    await backup('tried');
  });

  it('reminds of a backup that a change of keys made void', async () => {
    const { generation } = await union.app.get(Keyring).purpose('backup');
    await backup('made', generation + 1);
    expect(await codes(secretary)).toEqual(['machine.backup_void']);
    await backup('made', generation);
  });

  it('is a page in both languages', async () => {
    const english = await page(secretary, '/p/h?language=en');
    expect(english.status).toBe(200);
    for (const words of ['How the machine does', '0 days ago', 'not sent yet by this version', 'Disk left']) {
      expect(english.text).toContain(words);
    }
    const french = await page(custodian, '/p/h?language=fr');
    expect(french.text).toContain('Dernier essai de restauration');
    expect((await page(secretary, '/p')).text).toContain('/p/h');
  });

  it('keeps what was recorded', async () => {
    await expect(union.db.query('DELETE FROM backups')).rejects.toThrow('append-only');
    await expect(
      union.db.query(`INSERT INTO backups (kind, recorded_at, backup_id, made_at)
      VALUES ('lost', now(), gen_random_uuid(), now())`),
    ).rejects.toThrow('backups_kinds');
  });
});
