import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Keyring } from '../src/keys/keyring.js';
import { KeysToEnd } from '../src/workers/index.js';
import { accepted, propose } from './support/carrying-out.js';
import { CutConnections } from './support/cut-connections.js';
import { begin, confirm } from './support/recoveries.js';
import { type Answer, type Person, startUnion, type TestUnion } from './support/union.js';

/** Statements between two cuts, apart from the first and the last. */
const stride = process.env['TEST_LONG'] ? 1 : 3;
const mostStatements = 300;
const passphrase = 'seven quiet geese over the harbour';

/** Something that takes several statements. */
interface Act {
  send: (headers: Record<string, string>) => Promise<Answer>;
  /** what is true once it is done: each is a condition in SQL, or asked of the keyring */
  signs: () => Promise<boolean[]>;
  /** how it is refused when it was done already */
  again: string;
}

describe('the server’s connection is cut off in the middle', () => {
  let union: TestUnion;
  let secretary: Person;
  let custodian: Person;
  const cuts = new CutConnections(() => union.db);

  beforeAll(async () => {
    union = await startUnion({}, (app) => cuts.watch(app));
    secretary = await union.person('sade', ['secretary']);
    custodian = await union.person('cato', ['custodian']);
  });
  afterAll(async () => {
    cuts.end();
    await union.end();
  });

  const approving =
    (id: string): Act['send'] =>
    (headers) =>
      custodian.post(`/api/v1/proposals/${id}/approval`, undefined, headers);

  const areTrue = async (conditions: readonly string[], id: string): Promise<boolean[]> => {
    const [row] = await union.db.query<Record<string, boolean>[]>(
      `SELECT ${conditions.map((each, at) => `(${each}) AS "${at}"`).join(', ')} FROM (SELECT $1::uuid AS id) it`,
      [id],
    );
    return Object.values(row!);
  };

  const acts: Record<string, (name: string) => Promise<Act>> = {
    async 'giving a mandate'(name) {
      const { workerId } = await union.person(name);
      const days = { fromOn: '2026-11-21', untilOn: '2027-11-20' };
      const payload = { workerId, role: 'delegate', ...days };
      const id = await propose({ kind: 'mandate', payload, proposer: secretary });
      return {
        send: approving(id),
        signs: async () => [
          ...(await areTrue(
            [
              'EXISTS (SELECT FROM proposals p WHERE p.id = it.id AND approved_at IS NOT NULL)',
              `EXISTS (SELECT FROM audit_entries e WHERE e.subject_id = it.id AND action = 'proposal.approved')`,
            ],
            id,
          )),
          ...(await areTrue(
            [
              'EXISTS (SELECT FROM mandates m WHERE m.worker_id = it.id)',
              'EXISTS (SELECT FROM notices n JOIN accounts a ON a.id = n.account_id WHERE a.worker_id = it.id)',
            ],
            workerId,
          )),
        ],
        again: 'proposal.decided',
      };
    },
    async 'erasing somebody'(name) {
      const { workerId } = await union.person(name);
      const contact = `/api/v1/workers/${workerId}/contact`;
      accepted(await secretary.send('PUT', contact, { phone: '416 555 0100' }, { 'if-match': '"1"' }));
      const payload = { workerId };
      const id = await propose({ kind: 'erasure', payload, proposer: secretary });
      return {
        send: approving(id),
        signs: async () => {
          // as the next start would, for keys that outlived the commit
          await union.app.get(KeysToEnd).endAll();
          const keyring = union.app.get(Keyring);
          return [
            (await keyring.find(`worker:${workerId}`)) === null,
            (await keyring.find(`erased:${workerId}`)) !== null,
            ...(await areTrue(
              [
                'EXISTS (SELECT FROM workers w WHERE w.id = it.id AND erased_at IS NOT NULL AND phone_sealed IS NULL)',
                'NOT EXISTS (SELECT FROM accounts a WHERE a.worker_id = it.id AND ended_at IS NULL)',
                `EXISTS (SELECT FROM audit_entries e WHERE e.subject_id = it.id AND action = 'worker.erased')`,
                'EXISTS (SELECT FROM proposals p WHERE p.result_id = it.id AND approved_at IS NOT NULL)',
              ],
              workerId,
            )),
          ];
        },
        again: 'proposal.decided',
      };
    },
    async 'completing a recovery'(name) {
      const person = await union.person(name);
      const begun = await begin(union, person);
      expect([await confirm(secretary, begun), await confirm(custodian, begun)]).toEqual([204, 204]);
      const asked = { word: begun.word, passphrase };
      const [before] = await hashOf(person);
      return {
        send: (headers) => union.stranger.post('/api/v1/recoveries/completion', asked, headers),
        signs: async () => [
          (await hashOf(person))[0] !== before,
          (await person.get('/api/v1/me')).status === 401,
          ...(await areTrue(
            [
              'EXISTS (SELECT FROM recoveries r WHERE r.id = it.id AND completed_at IS NOT NULL)',
              `EXISTS (SELECT FROM audit_entries e WHERE e.subject_id = it.id AND action = 'recovery.completed')`,
            ],
            begun.id,
          )),
        ],
        again: 'recovery.over',
      };
    },
    async 'redeeming an invitation'(name) {
      const { id } = accepted(await secretary.post<{ id: string }>('/api/v1/workers', { chosenName: name }));
      const invited = await secretary.post('/api/v1/accounts/invitations', { workerId: id });
      const asked = { code: accepted(invited)['code'], signInName: `${name}-joins`, passphrase };
      return {
        send: (headers) => union.stranger.post('/api/v1/accounts', asked, headers),
        signs: () =>
          areTrue(
            [
              'EXISTS (SELECT FROM invitations i WHERE i.worker_id = it.id AND redeemed_at IS NOT NULL)',
              'EXISTS (SELECT FROM accounts a WHERE a.worker_id = it.id)',
              `EXISTS (SELECT FROM audit_entries e JOIN accounts a ON a.id = e.subject_id
                WHERE a.worker_id = it.id AND action = 'account.created')`,
            ],
            id,
          ),
        again: 'invitation.refused',
      };
    },
  };

  it.each(Object.keys(acts))('%s: not done at all, and works at the next try', async (name) => {
    const act = await acts[name]!(`early${Object.keys(acts).indexOf(name)}`);
    const before = await everyRow();
    let cut = 1;
    for (; cut < mostStatements; cut += stride) {
      await union.db.query('DELETE FROM sign_in_throttles');
      const { answer, isCut } = await cuts.at(cut, act.send);
      // done, also when only what comes after it was cut off
      if (!isCut || answer.status < 300) {
        expect([answer.status < 300, answer.text]).toEqual([true, answer.text]);
        break;
      }
      expect([cut, answer.status]).toEqual([cut, 500]);
      expect([cut, ...new Set(await act.signs())]).toEqual([cut, false]);
      expect([cut, await everyRow()]).toEqual([cut, before]);
    }
    expect(cut).toBeGreaterThan(6);
    expect(new Set(await act.signs())).toEqual(new Set([true]));
  });

  it.each(Object.keys(acts))('%s: wholly done when the commit was not heard', async (name) => {
    const act = await acts[name]!(`late${Object.keys(acts).indexOf(name)}`);
    const { answer, isCut } = await cuts.at('commit unheard', act.send);
    expect([isCut, answer.status]).toEqual([true, 500]);
    expect([...new Set(await act.signs())]).toEqual([true]);
    await union.db.query('DELETE FROM sign_in_throttles');
    expect((await act.send({})).body['code']).toBe(act.again);
  });

  async function hashOf({ signInName }: Person): Promise<unknown[]> {
    const rows = await union.db.query<{ hash: string }[]>(
      'SELECT passphrase_hash AS hash FROM accounts WHERE sign_in_name = $1',
      [signInName],
    );
    return rows.map(({ hash }) => hash);
  }

  /** A number that changes with any row, but for tries that are counted and old entries that are put in blocks. */
  async function everyRow(): Promise<unknown> {
    const tables = await union.db.query<{ name: string }[]>(
      `SELECT tablename AS name FROM pg_tables
       WHERE schemaname = 'public' AND tablename NOT IN ('sign_in_throttles', 'audit_blocks', 'job_workers') ORDER BY 1`,
    );
    const parts = tables.map(
      ({ name }) =>
        `SELECT '${name}' AS name, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text AS rows FROM ${name} t`,
    );
    // the parts are read in parallel, and answer in any order
    return union.db.query(`SELECT * FROM (${parts.join(' UNION ALL ')}) part ORDER BY name`);
  }
});
