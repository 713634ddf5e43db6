import { asProgram } from '../../src/database/reach.js';
import { SourcesService } from '../../src/reminders/index.js';
import { ringUntilQuiet } from './reminders.js';
import type { Person, TestUnion } from './union.js';

interface Foreseen {
  about: string;
  to: object | null;
  dueAt: string;
  text: string | null;
}

/** What follows from the facts is planned anew. */
export function compare(union: TestUnion): Promise<void> {
  return asProgram(() => union.app.get(SourcesService).compare());
}

/** What will be told to somebody within a month, like `2026-11-24 meeting.next`. */
export async function ahead(union: TestUnion, person: Person): Promise<string[]> {
  await compare(union);
  const until = new Date(union.clock.now().getTime() + 33 * 86_400_000).toISOString().slice(0, 10);
  const { body } = await person.get<{ items: Foreseen[] }>(`/api/v1/reminders/preview?until=${until}`);
  const own = body.items.filter(({ to }) => to === null);
  return own.map(({ about, dueAt }) => `${dueAt.slice(0, 10)} ${about}`).sort();
}

/** The same of what was told, each as often as it was. */
export async function told(person: Person): Promise<string[]> {
  const { body } = await person.get<{ items: Foreseen[] }>('/api/v1/reminders?limit=200');
  const own = body.items.filter(({ to }) => to === null);
  return own.map(({ about, dueAt }) => `${dueAt.slice(0, 10)} ${about}`).sort();
}

/** Nine in the morning in Toronto in winter, and a moment; planned, handed out, and once more by another process. */
export async function onMorningOf(union: TestUnion, day: string): Promise<void> {
  union.clock.instant = new Date(`${day}T14:00:30Z`);
  for (let times = 0; times < 2; times += 1) {
    await compare(union);
    await ringUntilQuiet(union);
  }
}
