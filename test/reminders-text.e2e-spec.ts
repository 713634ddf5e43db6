import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { asProgram } from '../src/database/reach.js';
import { RemindersService } from '../src/reminders/index.js';
import { textRoute } from '../src/reminders/outbox/text-route.js';
import { Settings } from '../src/shared/settings.js';
import { ringUntilQuiet } from './support/reminders.js';
import { tellingWords } from './support/outbox.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const secret = 'between the two of us';

/** What a gateway has to do: look at the signature and its time, take each id once, hand the text on. */
class Gateway {
  readonly taken = new Map<string, { to: string; text: string }>();
  readonly refused: string[] = [];
  answers: number[] = [];
  private server: Server | null = null;

  async listen(): Promise<string> {
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const answer =
          this.answers.shift() ?? this.take(Buffer.concat(parts).toString(), request.headers['signature']);
        response.writeHead(answer).end();
      });
    });
    this.server = server.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`;
  }

  close(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }

  private take(body: string, signature: string | string[] | undefined): number {
    const [, seconds = '', mark = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(signature)) ?? [];
    const expected = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
    if (mark.length !== expected.length || !timingSafeEqual(Buffer.from(mark), Buffer.from(expected))) {
      this.refused.push(body);
      return 401;
    }
    const { id, to, text } = JSON.parse(body) as { id: string; to: string; text: string };
    this.taken.set(id, { to, text });
    return 202;
  }
}

describe('a short message to a phone', () => {
  const gateway = new Gateway();
  let union: TestUnion;

  beforeAll(async () => {
    const TEXT_GATEWAY_URL = await gateway.listen();
    union = await startUnion({ TEXT_GATEWAY_URL, TEXT_GATEWAY_SECRET: secret, TEXT_GATEWAY_INSIDE: 'yes' });
  });
  afterAll(async () => {
    await union.end();
    gateway.close();
  });

  const remind = async (where: TestUnion, { workerId }: Person, key: string): Promise<void> => {
    const [account] = await where.db.query<{ id: string }[]>('SELECT id FROM accounts WHERE worker_id = $1', [
      workerId,
    ]);
    const rule = { on: '2026-11-21', at: '09:00', timeZone: 'America/Toronto' };
    const plan = {
      key,
      accountId: account!.id,
      rule,
      code: 'meeting.next',
      values: { day: '2026-11-25' },
    } as const;
    await asProgram(() =>
      where.app.get(DataSource).transaction((tx) => where.app.get(RemindersService).plan(tx, 'test', [plan])),
    );
    await ringUntilQuiet(where);
  };
  const give = (person: Person, address: string) =>
    person.send('PUT', '/api/v1/me/delivery-address', { address }, { 'if-match': '"0"' });

  it('goes signed through the gateway, and says nothing', async () => {
    const robin = await union.person('Robin');
    expect((await give(robin, '+16475550100')).body).toMatchObject({
      channel: 'text',
      address: '+16475550100',
    });
    await remind(union, robin, 'one');
    expect(gateway.refused).toEqual([]);
    const [message, ...others] = gateway.taken.values();
    expect(others).toEqual([]);
    expect(message).toEqual({ to: '+16475550100', text: 'You have a message. Sign in to read it.' });
    expect(tellingWords(message!.text, ['Robin'])).toEqual([]);
  });

  it('is tried again under the same id, and given up when it never can be taken', async () => {
    const kim = await union.person('Kim');
    await give(kim, '+16475550101');
    gateway.answers = [503];
    gateway.taken.clear();
    await remind(union, kim, 'two');
    expect(gateway.taken.size).toBe(0);
    union.clock.instant = new Date(union.clock.instant.getTime() + 61_000);
    await ringUntilQuiet(union);
    const [id] = gateway.taken.keys();
    const told = await kim.get<{ items: { id: string; outcome: string }[] }>('/api/v1/reminders');
    expect(told.body.items).toMatchObject([{ id, outcome: 'sent' }]);

    gateway.answers = [410];
    await remind(union, kim, 'three');
    const after = await kim.get<{ items: { outcome: string }[] }>('/api/v1/reminders');
    expect(after.body.items.map(({ outcome }) => outcome).sort()).toEqual(['failed', 'sent']);
  });

  it.each(['https://127.0.0.1:1/', 'https://localhost:1/', 'http://example.org/', 'https://[::1]:1/'])(
    'never goes to %s, inside or without TLS, unless the operator said so',
    async (url) => {
      const settings = new Settings({ TEXT_GATEWAY_URL: url, TEXT_GATEWAY_SECRET: secret });
      const message = {
        id: 'one',
        to: '+16475550102',
        text: 'x',
        subject: 'x',
        fromName: 'x',
        language: 'en',
      };
      const sent = textRoute(settings).send({ ...message, sentAt: union.clock.now() });
      await expect(sent).rejects.toThrow(/inside|TLS/);
    },
  );

  it('cannot be asked for where there is no gateway', async () => {
    const other = await startUnion();
    const ash = await other.person('Ash');
    expect(await give(ash, '+16475550103')).toMatchObject({
      status: 422,
      body: { code: 'delivery.no_gateway' },
    });
    await other.end();
  });
});
