import { accepted, carryOut } from './carrying-out.js';
import type { ForeignRows } from './foreign-rows.js';
import type { SealedWriter } from './sealed-writers.js';
import { issue, makeMember, takeDues } from './taking-dues.js';
import type { Person, TestUnion } from './union.js';

const reports = '/api/v1/delegate-reports';

interface Reported {
  treasurer: Person;
  delegate: Person;
  credential: string;
  report: string;
}

async function reported(union: TestUnion, name: string): Promise<Reported> {
  const treasurer = await union.person(`treasurer of ${name}`, ['treasurer']);
  const delegate = await union.person(name, ['delegate']);
  const sponsor = await union.person(`sponsor of ${name}`);
  await makeMember(union, sponsor);
  const credential = await issue(treasurer, delegate, sponsor);
  await takeDues(union, { credential, from: sponsor, cents: 1100, on: '2026-11-21' });
  const body = { month: '2026-11', countedCents: 1100 };
  const { id } = accepted(await delegate.post<{ id: string }>(reports, body));
  return { treasurer, delegate, credential: credential.id, report: id };
}

async function ask({ treasurer, report }: Reported, text: string): Promise<string> {
  return accepted(await treasurer.post<{ id: string }>(`${reports}/${report}/questions`, { text })).id;
}

/** What the treasurer asks a delegate, and the answer. */
export const reportWriter: SealedWriter = {
  fields: ['report_questions.text_sealed', 'report_questions.answer_sealed'],
  async write({ union, canary }) {
    const made = await reported(union, 'dele who reports');
    const question = await ask(made, canary());
    const path = `${reports}/${made.report}`;
    accepted(await made.delegate.post(`${path}/questions/${question}/answer`, { text: canary() }));
    accepted(await made.treasurer.get(path));
  },
};

/** A credential, two reports of which each has a question, and a remittance. */
export async function rowsOfDelegates(union: TestUnion): Promise<ForeignRows> {
  const [one, other] = [await reported(union, 'dele one'), await reported(union, 'dele two')];
  await ask(one, 'Which?');
  const question = await ask(other, 'What?');
  const approver = await union.person('trustee of dele', ['trustee']);
  const payload = { month: '2026-10' };
  await carryOut({ kind: 'remittance', payload, proposer: one.treasurer, approver });
  const remittances = await union.db.query<{ id: string }[]>('SELECT id FROM remittances');
  return {
    credential: [one.credential, other.credential],
    report: [one.report, other.report],
    question: [question],
    remittance: remittances.map(({ id }) => id),
  };
}
