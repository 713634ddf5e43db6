import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DeliveryLimits } from '../src/reminders/delivery/limits.js';
import { MailServer } from './support/mail-server.js';
import { occurrencesOf, planAt, planFor, reachable, ringUntilQuiet } from './support/reminders.js';
import { freePort } from './support/started-program.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

describe('a mail server that', () => {
  let server: MailServer | null = null;
  let port: number;
  let union: TestUnion;
  let secretary: Person;

  beforeAll(async () => {
    port = await freePort();
    union = await startUnion({ SMTP_URL: `smtp://127.0.0.1:${port}` });
    union.app.get(DeliveryLimits).mostMsOfAnswer = 400;
    secretary = await union.person('secretary', ['secretary']);
  });
  afterEach(() => {
    server?.close();
    server = null;
  });
  afterAll(() => union.end());

  const open = async (how: Partial<MailServer> = {}): Promise<MailServer> => {
    server = Object.assign(new MailServer(), how);
    await server.listen(port);
    return server;
  };
  const nextTry = async (...keys: string[]): Promise<void> => {
    const [row] = await occurrencesOf(union, ...keys);
    union.clock.instant = row!.next_at;
    await ringUntilQuiet(union);
  };
  const linesOf = async (person: Person): Promise<string[]> => {
    const { body } = await person.get<{ items: { code: string }[] }>('/api/v1/me/notices');
    return body.items.map(({ code }) => code).filter((code) => code.startsWith('reminder.'));
  };

  it('is not there yet gets the letter when it is', async () => {
    const { accountId, address } = await reachable(union, 'Robin');
    await planFor(union, [planAt('robin', accountId, union.clock.instant)]);
    await ringUntilQuiet(union);
    const [waiting] = await occurrencesOf(union, 'robin');
    expect(waiting).toMatchObject({ outcome: null, tries: 1, why: ['reminder_why.try_again'] });
    const { taken } = await open();
    await nextTry('robin');
    expect(await occurrencesOf(union, 'robin')).toMatchObject([{ outcome: 'sent', tries: 1 }]);
    expect(taken).toMatchObject([{ id: waiting!.id, recipients: [address] }]);
  });

  it('says nothing holds nobody up for longer than it is waited for', async () => {
    const { accountId } = await reachable(union, 'Kim');
    await open({ isMute: true });
    await planFor(union, [planAt('kim', accountId, union.clock.instant)]);
    const begunAt = performance.now();
    await ringUntilQuiet(union);
    expect(performance.now() - begunAt).toBeLessThan(5_000);
    expect(await occurrencesOf(union, 'kim')).toMatchObject([{ outcome: null, tries: 1 }]);
  });

  it('says a word now and then and never takes the letter holds nobody up either', async () => {
    const { accountId } = await reachable(union, 'Lou');
    await open({ isDawdling: true });
    await planFor(union, [planAt('lou', accountId, union.clock.instant)]);
    const begunAt = performance.now();
    await ringUntilQuiet(union);
    expect(performance.now() - begunAt).toBeLessThan(5_000);
    expect(await occurrencesOf(union, 'lou')).toMatchObject([{ outcome: null, tries: 1 }]);
  });

  it('hangs up on a letter that it has taken gets it a second time, under the same name', async () => {
    const { accountId, address } = await reachable(union, 'Ash');
    const { taken } = await open({ hangUps: 1 });
    await planFor(union, [planAt('ash', accountId, union.clock.instant)]);
    await ringUntilQuiet(union);
    expect(taken).toHaveLength(1);
    await nextTry('ash');
    const rows = await occurrencesOf(union, 'ash');
    expect(rows).toMatchObject([{ outcome: 'sent', tries: 1 }]);
    const copies = taken.filter(({ recipients }) => recipients.includes(address));
    expect(copies.map(({ id }) => id)).toEqual([rows[0]!.id, rows[0]!.id]);
  });

  it('is gone for hours costs nobody their address, and is told of once', async () => {
    const people = [
      await reachable(union, 'Ray'),
      await reachable(union, 'Sam'),
      await reachable(union, 'Jo'),
    ];
    const keys = ['ray', 'sam', 'jo'];
    await planFor(
      union,
      people.map(({ accountId }, place) => planAt(keys[place]!, accountId, union.clock.instant)),
    );
    await ringUntilQuiet(union);
    for (let tries = 2; tries <= 9; tries += 1) await nextTry(...keys);
    expect(await occurrencesOf(union, ...keys)).toEqual(
      keys.map(() =>
        expect.objectContaining({
          ...{ outcome: 'failed', tries: 9 },
          why: ['reminder_why.try_again', 'reminder_why.nobody_answered'],
        }),
      ),
    );
    expect(await linesOf(secretary)).toEqual(['reminder.nobody_answers']);
    const { body } = await secretary.get<{ items: { chosenName: string }[] }>('/api/v1/reminders/in-person');
    expect(body.items.map(({ chosenName }) => chosenName).sort()).toEqual(['Jo', 'Ray', 'Sam']);
    const { taken } = await open();
    await planFor(
      union,
      people.map(({ accountId }, place) => planAt(`${keys[place]} again`, accountId, union.clock.instant)),
    );
    await ringUntilQuiet(union);
    expect(taken).toHaveLength(3);
  });
});
