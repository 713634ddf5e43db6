import { bringBook } from './books.js';
import { accepted } from './carrying-out.js';
import type { Person } from './union.js';

/** An earlier book with one member in it. */
export async function ofBooks(people: readonly [Person, Person]): Promise<Record<string, readonly string[]>> {
  const lines = ['Name,Joined,Paid through', 'Far Away,2026-01-10,2026-10'];
  return { bookImport: [accepted(await bringBook(people, lines)).importId] };
}
