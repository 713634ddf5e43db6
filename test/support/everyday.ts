import { randomBytes, randomUUID } from 'node:crypto';
import { asProgram } from '../../src/database/reach.js';
import { AccountsService, NoticesService, SessionsService } from '../../src/identity/index.js';
import { WorkersService } from '../../src/workers/index.js';
import type { Random } from './fuzzing.js';
import type { Person, TestUnion } from './union.js';

/** What people do on any day, at random. */
export interface Everyday {
  union: TestUnion;
  secretary: Person;
  random: Random;
}

type Doing = (everyday: Everyday) => Promise<unknown>;

const hourMs = 3_600_000;
const ago = ({ union, random }: Everyday, hours: number): Date =>
  new Date(union.clock.now().getTime() - random() * hours * hourMs);

async function write({ union }: Everyday, sql: string, parameters: unknown[]): Promise<void> {
  await asProgram(() => union.db.query(sql, parameters));
}

async function accountOf({ union, secretary }: Everyday): Promise<{ id: string }> {
  return asProgram(() => union.app.get(AccountsService).named(secretary.signInName));
}

/** Through the program where a day's work is one request; else the row as its module leaves it. */
export const doings: Record<string, Doing> = {
  'signs in': async ({ union, secretary, random }) => {
    const account = await asProgram(() => union.app.get(AccountsService).named(secretary.signInName));
    const kind = random() < 0.5 ? 'sign-in' : 'command-line';
    const opened = await asProgram(() =>
      union.app.get(SessionsService).open(account, kind, random() < 0.5 ? 1 : null),
    );
    if (random() < 0.3) {
      await union.stranger.send('DELETE', '/api/v1/sessions/current', undefined, {
        authorization: `Bearer ${opened.token}`,
      });
    }
  },
  'guesses a passphrase': ({ union, random }) =>
    union.stranger.post('/api/v1/sessions', {
      name: `nobody${Math.floor(random() * 9)}`,
      passphrase: 'wrong',
    }),
  'asks twice': async ({ secretary }) => {
    const headers = { 'idempotency-key': randomUUID() };
    const body = { chosenName: 'Casey (synthetic)' };
    await secretary.post('/api/v1/workers', body, headers);
    await secretary.post('/api/v1/workers', body, headers);
  },
  invites: async ({ union, secretary, random }) => {
    const workerId = await asProgram(() =>
      union.app.get(WorkersService).add(union.operator, { chosenName: 'Alex (synthetic)' }),
    );
    const { body } = await secretary.post('/api/v1/accounts/invitations', { workerId });
    if (random() < 0.3) {
      await union.stranger.post('/api/v1/accounts', {
        code: body['code'],
        signInName: `n${randomUUID().slice(0, 12)}`,
        passphrase: 'seven quiet geese over the harbour',
      });
    }
  },
  'is told, and puts it away': async ({ union, secretary, random }) => {
    await asProgram(() =>
      union.db.transaction((tx) =>
        union.app
          .get(NoticesService)
          .tellWorkers(tx, [secretary.workerId], { code: 'page.hello', values: { name: 'x' } }),
      ),
    );
    const { body } = await secretary.get('/api/v1/me/notices');
    const told = (body['items'] as { id: string | null }[]).filter(({ id }) => id !== null);
    if (told[0]?.id && random() < 0.7) await secretary.send('DELETE', `/api/v1/me/notices/${told[0].id}`);
  },
  'brings a file of people': async ({ secretary, random }) => {
    const form = new FormData();
    const name = `Import ${Math.floor(random() * 1e9)}`;
    form.set(
      'file',
      new Blob([`Chosen name,E-mail\n${name},\n,nobody@example.org\n${name} b,not an address\n`]),
      'people.csv',
    );
    form.set('settings', '{}');
    await secretary.post('/api/v1/worker-imports', form);
  },
  'loses an account': async (everyday) => {
    const { random } = everyday;
    const begun = ago(everyday, 24);
    const end = random() < 0.5 ? everyday.union.clock.now() : null;
    await write(
      everyday,
      `INSERT INTO recoveries (account_id, word_hash, mark, begun_at, expires_at, stopped_at) VALUES ($1, $2, 'ABCDEF', $3, $3::timestamptz + interval '7 days', $4)`,
      [(await accountOf(everyday)).id, randomBytes(32), begun, end],
    );
  },
  'has recovery codes': async (everyday) =>
    write(
      everyday,
      'INSERT INTO recovery_codes (account_id, code_hash, made_at, used_at) VALUES ($1, $2, $3, $4)',
      [
        (await accountOf(everyday)).id,
        randomBytes(32),
        ago(everyday, 24),
        everyday.random() < 0.5 ? everyday.union.clock.now() : null,
      ],
    ),
  'is asked for a passkey': (everyday) =>
    write(
      everyday,
      `INSERT INTO passkey_challenges (challenge, purpose, expires_at) VALUES ($1, 'sign-in', $2)`,
      [randomUUID(), ago(everyday, 24)],
    ),
  'comes from a browser': async (everyday) =>
    write(everyday, 'INSERT INTO known_devices (account_id, mark, seen_on) VALUES ($1, $2, $3)', [
      (await accountOf(everyday)).id,
      randomBytes(32),
      everyday.union.clock.now().toISOString().slice(0, 10),
    ]),
  'asks for a correction': async (everyday) => {
    const answered = everyday.random() < 0.6;
    const asked = ago(everyday, 24);
    await write(
      everyday,
      `INSERT INTO corrections (id, worker_id, what, text_sealed, asked_at, answered_at, answered_by, answer_sealed)
       VALUES ($1, $2, 'other', '\\x01', $3, $4, $5, $6)`,
      [
        randomUUID(),
        everyday.secretary.workerId,
        asked,
        ...(answered
          ? [everyday.union.clock.now(), everyday.secretary.workerId, '\\x01']
          : [null, null, null]),
      ],
    );
  },
  'has a file made': async (everyday) => {
    const made = ago(everyday, 20);
    await write(
      everyday,
      `INSERT INTO exports (id, kind, form, filter, asked_by_account, asked_by_worker, count, chunks, persons, made_at, expires_at)
       VALUES ($1, 'workers', 'csv', '{"a": 1}', $2, $3, 1, 1, ARRAY[$3::uuid], $4, $4::timestamptz + interval '1 day')`,
      [randomUUID(), (await accountOf(everyday)).id, everyday.secretary.workerId, made],
    );
  },
  'locked everything once': (everyday) =>
    write(everyday, 'INSERT INTO panic_locks (locked_at, locked_by, reopened_at) VALUES ($1, $2, $3)', [
      ago(everyday, 2),
      everyday.secretary.workerId,
      everyday.union.clock.now(),
    ]),
  'has a name opened': (everyday) =>
    write(
      everyday,
      `INSERT INTO legal_name_openings (id, worker_id, opened_for_worker, opened_at, until_at)
       VALUES ($1, $2, $2, $3, $3::timestamptz + interval '1 day')`,
      [randomUUID(), everyday.secretary.workerId, ago(everyday, 24)],
    ),
  proposes: async (everyday) => {
    const withdrawn = everyday.random() < 0.5 ? everyday.union.clock.now() : null;
    await write(
      everyday,
      `INSERT INTO proposals (id, kind, payload_sealed, proposed_by_worker, proposed_by_account, proposed_at, expires_at, withdrawn_at)
       VALUES ($1, 'mandate', '\\x01', $2, $3, $4, $4::timestamptz + interval '14 days', $5)`,
      [
        randomUUID(),
        everyday.secretary.workerId,
        (await accountOf(everyday)).id,
        ago(everyday, 24),
        withdrawn,
      ],
    );
  },
};
