import { accepted } from './carrying-out.js';
import { delegateWithCredential, initiate } from './dues.js';
import type { Person, TestUnion } from './union.js';

/** A payment that somebody else took of somebody else. */
export async function foreignDues(union: TestUnion): Promise<Record<string, readonly string[]>> {
  const delegate: Person = await delegateWithCredential(union, 'far delegate');
  const member = await union.person('far member');
  const { id } = accepted(await initiate(delegate, member.workerId));
  return { payment: [id] };
}
