import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MailServer } from './support/mail-server.js';
import { after, occurrencesOf, planAt, planFor, reachable, ringUntilQuiet } from './support/reminders.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

describe('a message that a mail server refuses', () => {
  const server = new MailServer();
  let union: TestUnion;
  let secretary: Person;

  beforeAll(async () => {
    union = await startUnion({ SMTP_URL: await server.listen() });
    secretary = await union.person('secretary', ['secretary']);
  });
  afterAll(async () => {
    await union.end();
    server.close();
  });

  const linesOf = async (person: Person, code: string): Promise<{ code: string }[]> => {
    const { body } = await person.get<{ items: { code: string }[] }>('/api/v1/me/notices');
    return body.items.filter((line) => line.code === code);
  };

  it('for now goes again a minute later under the same name, and is one row', async () => {
    const { accountId, address } = await reachable(union, 'Robin');
    server.replies.set(address, [450]);
    await planFor(union, [planAt('robin', accountId, union.clock.instant)]);
    await ringUntilQuiet(union);
    const [first] = await occurrencesOf(union, 'robin');
    expect(first).toMatchObject({ outcome: null, tries: 1, batch: null, next_at: after(union, 1) });
    union.clock.instant = new Date(after(union, 1).getTime() - 1);
    await ringUntilQuiet(union);
    expect(server.named.filter((name) => name === address)).toHaveLength(1);
    union.clock.instant = new Date(union.clock.instant.getTime() + 1);
    await ringUntilQuiet(union);
    await ringUntilQuiet(union);
    const rows = await occurrencesOf(union, 'robin');
    expect(rows).toMatchObject([{ id: first!.id, outcome: 'sent', tries: 1 }]);
    expect(server.to(address).map(({ id }) => id)).toEqual([first!.id]);
  });

  it('told with others goes again a minute later with the very same others, as was foreseen', async () => {
    const minute = union.clock.instant.getUTCHours() * 60 + union.clock.instant.getUTCMinutes() + 10;
    const { person, accountId, address } = await reachable(union, 'Kim', { digestMinute: minute });
    server.replies.set(address, [451]);
    await planFor(union, [planAt('kim one', accountId, union.clock.instant)]);
    await planFor(union, [planAt('kim two', accountId, union.clock.instant)]);
    await ringUntilQuiet(union);
    union.clock.instant = after(union, 10);
    await ringUntilQuiet(union);
    const failed = await occurrencesOf(union, 'kim one', 'kim two');
    expect(failed).toMatchObject([
      { outcome: null, tries: 1, next_at: after(union, 1) },
      { outcome: null, tries: 1, next_at: after(union, 1) },
    ]);
    await planFor(union, [planAt('kim three', accountId, after(union, 1), { isUrgent: true })]);
    const { body } = await person.get<{ items: { id: string; sentAt: string; together: number }[] }>(
      '/api/v1/reminders/preview?until=2026-11-23',
    );
    union.clock.instant = after(union, 1);
    const moment = union.clock.instant.toISOString();
    for (const { id } of failed)
      expect(body.items.find((item) => item.id === id)).toMatchObject({ sentAt: moment, together: 2 });
    await ringUntilQuiet(union);
    const rows = await occurrencesOf(union, 'kim one', 'kim two', 'kim three');
    expect(rows.map(({ outcome }) => outcome)).toEqual(['sent', 'sent', 'sent']);
    expect(server.to(address)).toHaveLength(2);
    const several = server.to(address).filter(({ raw }) => raw.includes('2 messages'));
    expect(several).toHaveLength(1);
  });

  it('for good stops the address at once, and the secretary is told', async () => {
    const { person, accountId, address } = await reachable(union, 'Ash');
    server.replies.set(address, [550]);
    await planFor(union, [planAt('ash', accountId, union.clock.instant)]);
    await ringUntilQuiet(union);
    expect(await occurrencesOf(union, 'ash')).toMatchObject([
      { outcome: 'failed', tries: 1, why: ['reminder_why.address_failed'] },
    ]);
    expect(await linesOf(secretary, 'reminder.address_stopped')).toHaveLength(1);
    expect(await linesOf(person, 'meeting.next')).toHaveLength(1);
    await planFor(union, [planAt('ash again', accountId, union.clock.instant)]);
    await ringUntilQuiet(union);
    expect(await occurrencesOf(union, 'ash again')).toMatchObject([{ outcome: 'listed' }]);
    expect(server.named.filter((name) => name === address)).toHaveLength(1);
    expect(await linesOf(secretary, 'reminder.address_stopped')).toHaveLength(1);

    const another = { address: 'ash2@example.org' };
    await person.send('PUT', '/api/v1/me/delivery-address', another, { 'if-match': '"1"' });
    await planFor(union, [planAt('ash at last', accountId, union.clock.instant)]);
    await ringUntilQuiet(union);
    expect(await occurrencesOf(union, 'ash at last')).toMatchObject([{ outcome: 'sent' }]);
  });

  it('nine times in a row is given up after four hours, each pause twice the one before', async () => {
    const { accountId, address } = await reachable(union, 'Ray');
    server.replies.set(
      address,
      Array.from({ length: 20 }, () => 452),
    );
    await planFor(union, [planAt('ray', accountId, union.clock.instant)]);
    const begunAt = union.clock.instant;
    const minutes: number[] = [];
    for (let tries = 1; tries <= 9; tries += 1) {
      await ringUntilQuiet(union);
      const [row] = await occurrencesOf(union, 'ray');
      expect(row!.tries).toBe(tries);
      if (row!.outcome) break;
      minutes.push((row!.next_at.getTime() - union.clock.instant.getTime()) / 60_000);
      union.clock.instant = row!.next_at;
    }
    expect(minutes).toEqual([1, 2, 4, 8, 16, 32, 64, 128]);
    expect(union.clock.instant.getTime() - begunAt.getTime()).toBe(255 * 60_000);
    expect(await occurrencesOf(union, 'ray')).toMatchObject([{ outcome: 'failed', tries: 9 }]);
    expect(server.named.filter((name) => name === address)).toHaveLength(9);
    expect(await linesOf(secretary, 'reminder.address_stopped')).toHaveLength(2);
  });

  it('is no fault of the address that was given meanwhile', async () => {
    const { person, accountId, address } = await reachable(union, 'Sam');
    server.replies.set(address, [550]);
    server.onNamed = async (name) => {
      if (name !== address) return;
      const another = { address: 'sam2@example.org' };
      await person.send('PUT', '/api/v1/me/delivery-address', another, { 'if-match': '"1"' });
    };
    await planFor(union, [planAt('sam', accountId, union.clock.instant)]);
    await ringUntilQuiet(union);
    server.onNamed = () => undefined;
    await ringUntilQuiet(union);
    expect(await occurrencesOf(union, 'sam')).toMatchObject([{ outcome: 'sent' }]);
    expect(server.to('sam2@example.org')).toHaveLength(1);
  });
});
