import type { Answer, Person } from './union.js';

export interface Carried {
  kind: string;
  payload: object;
  proposer: Person;
  approver: Person;
}

const proposals = '/api/v1/proposals';

/** What an answer refused, as an error of its code. */
export function accepted<Body>(answer: Answer<Body>): Body {
  if (answer.status < 300) return answer.body;
  const { code } = answer.body as { code?: string };
  throw new Error(code ?? `${answer.status} ${answer.text}`);
}

/** One person proposes. @returns the proposal's id */
export async function propose({ kind, payload, proposer }: Omit<Carried, 'approver'>): Promise<string> {
  return accepted(await proposer.post<{ id: string }>(proposals, { kind, payload })).id;
}

/** Another agrees, and it is done. */
export async function approve(approver: Person, id: string): Promise<void> {
  accepted(await approver.post(`${proposals}/${id}/approval`));
}

/** Both, one after the other. @returns the proposal's id */
export async function carryOut({ approver, ...carried }: Carried): Promise<string> {
  const id = await propose(carried);
  await approve(approver, id);
  return id;
}
