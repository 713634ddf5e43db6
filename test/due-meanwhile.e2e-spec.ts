import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { asProgram } from '../src/database/reach.js';
import { AccountsService, PanicLockService, SessionsService } from '../src/identity/index.js';
import { readMaster } from '../src/keys/master-file.js';
import { sharesOf } from '../src/keys/paper-shares.js';
import { propose } from './support/carrying-out.js';
import { openDrive } from './support/drives.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

interface Line {
  code: string;
  text: string;
  urgent: boolean;
}

describe('what fell due while everything was closed', () => {
  let union: TestUnion;
  let secretary: Person;
  let steward: Person;
  let member: Person;
  let found: Line[];

  const later = (days: number): void => {
    union.clock.instant = new Date(union.clock.instant.getTime() + days * 24 * 60 * 60_000);
  };
  /** what somebody's first page says after signing in again */
  const linesOf = async ({ signInName }: Person): Promise<Line[]> => {
    const account = await union.app.get(AccountsService).named(signInName);
    const { token } = await union.app
      .get(SessionsService)
      .open(account, 'sign-in', 1, { secondFactor: true });
    const headers = { authorization: `Bearer ${token}` };
    const { body } = await union.stranger.get<{ items: Line[] }>('/api/v1/me/notices', headers);
    return body.items.filter(({ code }) => code.endsWith('_meanwhile'));
  };
  const ask = (): Promise<string> =>
    propose({ kind: 'erasure', payload: { workerId: member.workerId }, proposer: secretary });

  beforeAll(async () => {
    // as with the database server that comes along, whose backups are made here
    union = await startUnion({ DATABASE_URL: '' });
    secretary = await union.person('sasha', ['secretary']);
    steward = await union.person('stevie', ['steward']);
    member = await union.person('mel');
    // what is asked in a drive, or to open one, is counted for nobody
    await askInDrives(union);
    await ask();
    later(20);
    await ask();
    await asProgram(() => union.app.get(PanicLockService).lock(union.operator));
    later(15);
    const file = await readMaster(join(union.folder, 'keys'));
    if (file?.kind !== 'plain') throw new Error('no plain key');
    const [firstShare, secondShare] = (await sharesOf(file.master.bytes)).map(({ text }) => text);
    const answer = await union.stranger.post('/api/v1/panic-lock/reopening', { firstShare, secondShare });
    expect(answer.status).toBe(204);
    found = await linesOf(steward);
  });
  afterAll(() => union.end());

  it('names the proposals that ran out and those that waited, first on the page', () => {
    const proposals = found.filter(({ code }) => code.startsWith('proposal.'));
    expect(proposals.map(({ code, urgent, text }) => [code, urgent, /: 1\./.test(text)])).toEqual([
      ['proposal.expired_meanwhile', true, true],
      ['proposal.waited_meanwhile', true, true],
    ]);
  });

  it('names the backup and the trial that were overdue', () => {
    const codes = found.map(({ code }) => code).filter((code) => code.startsWith('machine.'));
    expect(codes).toEqual(['machine.backup_meanwhile', 'machine.trial_meanwhile']);
  });

  it('is told to nobody without a mandate', async () => {
    expect(await linesOf(member)).toEqual([]);
  });
});

async function askInDrives(union: TestUnion): Promise<void> {
  const { path, siteId, committee, custodians } = await openDrive(union);
  const asked = await committee[0].post(`${path}/publication`, { publicName: 'East side' });
  if (asked.status !== 201) throw new Error(asked.text);
  const payload = {
    ...{ codeName: 'Sorrel', path: 'solidarity', jurisdiction: 'CA-ON', direction: 'one-leads' },
    ...{ siteIds: [siteId], workerIds: committee.map(({ workerId }) => workerId) },
  };
  await propose({ kind: 'drive', payload, proposer: custodians[0] });
}
