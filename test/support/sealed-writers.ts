import { anAnswer, give, makeCodes, openSurvey, surveys } from './answers.js';
import { duesWriters } from './sealed-dues.js';
import { cardWriters } from './sealed-cards.js';
import { contactWriters } from './sealed-contacts.js';
import { driveWriters } from './sealed-drives.js';
import { meetingWriters } from './sealed-meetings.js';
import { bankWriter } from './bank-rows.js';
import { bookWriter } from './book-rows.js';
import { reportWriter } from './delegate-rows.js';
import type { Person, TestUnion } from './union.js';

/** Who is there to write, and the words to be written. */
export interface Writing {
  union: TestUnion;
  secretary: Person;
  steward: Person;
  organizer: Person;
  member: Person;
  /** a word that must be found nowhere afterwards */
  canary: () => string;
}

/** How a sealed field is filled through HTTP. Every module adds a line for each of its own. */
export interface SealedWriter {
  /** `table.column` of each */
  fields: readonly string[];
  write: (writing: Writing) => Promise<void>;
}

const accepted = (answer: { status: number; text: string }): void => {
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`);
};

async function change(
  person: Person,
  method: 'PATCH' | 'PUT',
  path: string,
  body: Record<string, string>,
): Promise<void> {
  const { body: read } = await person.get(path);
  const headers = { 'if-match': `"${String(read['version'])}"` };
  accepted(await person.send(method, path, body, headers));
  accepted(await person.get(path));
}

const ofMember = ({ member }: Writing, part: string): string => `/api/v1/workers/${member.workerId}/${part}`;

export const sealedWriters: readonly SealedWriter[] = [
  bookWriter,
  bankWriter,
  reportWriter,
  {
    fields: ['delivery_addresses.address_sealed'],
    write: ({ member, canary }) =>
      change(member, 'PUT', '/api/v1/me/delivery-address', { address: `${canary()}@example.org` }),
  },
  {
    fields: ['workers.legal_name_sealed'],
    write: ({ member, canary }) => change(member, 'PATCH', '/api/v1/me/profile', { legalName: canary() }),
  },
  {
    fields: ['workers.email_sealed'],
    write: (writing) =>
      change(writing.secretary, 'PUT', ofMember(writing, 'contact'), {
        email: `${writing.canary()}@example.org`,
      }),
  },
  {
    fields: ['workers.phone_sealed'],
    write: ({ member, canary }) => change(member, 'PATCH', '/api/v1/me/profile', { phone: canary() }),
  },
  {
    fields: ['workers.notes_sealed'],
    write: (writing) =>
      change(writing.steward, 'PUT', ofMember(writing, 'notes'), { text: writing.canary() }),
  },
  {
    fields: ['worker_import_rows.values_sealed'],
    async write({ secretary, canary }) {
      const lines = ['Chosen name,E-mail,Phone,Notes'];
      const email = `${canary()}@example.org`;
      // two names behind one address wait for a person, sealed
      lines.push(
        `First Sharer,${email},${canary()},${canary()}`,
        `Second Sharer,${email},${canary()},${canary()}`,
      );
      const form = new FormData();
      form.set('file', new Blob([lines.join('\n')]), `${canary()}.csv`);
      accepted(await secretary.post('/api/v1/worker-imports', form));
    },
  },
  {
    fields: ['idempotency_records.answer_sealed'],
    async write({ secretary, member, canary }) {
      const word = canary();
      const path = `/api/v1/workers/${member.workerId}/jobs`;
      // refused: what was asked must not stay behind either
      const refused = await secretary.post(path, { fromOn: word, [word]: word }, { 'idempotency-key': word });
      if (refused.status !== 400) throw new Error(refused.text);
    },
  },
  {
    fields: ['totp_factors.secret_sealed'],
    async write({ member, canary }) {
      const { passphrase } = member;
      accepted(await member.post('/api/v1/me/factors/totp', { passphrase }));
      // the secret is drawn here and cannot be given; what is typed in its place is kept nowhere
      await member.post('/api/v1/me/factors/totp/confirmation', { code: canary() });
    },
  },
  {
    fields: ['corrections.text_sealed', 'corrections.answer_sealed'],
    async write({ member, steward, canary }) {
      accepted(await member.post('/api/v1/me/corrections', { what: 'other', text: canary() }));
      const { body } = await steward.get<{ items: { id: string }[] }>('/api/v1/corrections');
      for (const { id } of body.items) {
        accepted(await steward.post(`/api/v1/corrections/${id}/answer`, { text: canary() }));
      }
    },
  },
  {
    fields: ['proposals.payload_sealed', 'proposals.meeting_decision_sealed', 'proposals.refusal_sealed'],
    async write({ union, secretary, member, canary }) {
      // as long as there is no custodian, a meeting's decision stands in for one
      const vacancy = { meetingOn: '2026-11-20', decision: canary() };
      const days = { fromOn: '2026-11-21', untilOn: '2027-11-20' };
      const payload = { workerId: member.workerId, role: 'delegate', ...days, reason: canary() };
      const asked = { kind: 'mandate', payload, vacancy };
      const proposed = await secretary.post<{ id: string }>('/api/v1/proposals', asked);
      accepted(proposed);
      const custodian = await union.person('casey who refuses', ['custodian']);
      const path = `/api/v1/proposals/${proposed.body.id}`;
      accepted(await custodian.get(path));
      accepted(await custodian.post(`${path}/refusal`, { reason: canary() }));
      accepted(await custodian.get(path));
    },
  },
  {
    fields: ['membership_words.note_sealed'],
    async write({ secretary, member, canary }) {
      const path = `/api/v1/workers/${member.workerId}/membership`;
      accepted(await secretary.post(`${path}/application`, { note: canary() }));
      accepted(await secretary.get(path));
    },
  },
  {
    // a word of six: there is none that could be found again
    fields: ['membership_words.situation_sealed'],
    async write({ member }) {
      accepted(await member.post('/api/v1/me/membership/situation', { situation: 'retired' }));
      accepted(await member.get('/api/v1/me/membership'));
    },
  },
  {
    fields: ['export_chunks.sealed'],
    async write({ union, secretary, canary }) {
      const custodian = await union.person('kit of the files', ['custodian']);
      const asked = await secretary.post<{ proposalId: string }>('/api/v1/exports', {
        kind: 'workers',
        reason: canary(),
      });
      accepted(asked);
      accepted(await custodian.post(`/api/v1/proposals/${asked.body.proposalId}/approval`));
      accepted(await secretary.get(`/api/v1/exports/${asked.body.proposalId}/file`));
    },
  },
  {
    fields: ['wage_survey_held_answers.sealed'],
    async write({ union, organizer, canary }) {
      const survey = await openSurvey(organizer);
      const [code = ''] = await makeCodes(organizer, survey, 1);
      await organizer.post('/api/v1/employers', { name: 'Harbour Health' });
      await organizer.post('/api/v1/job-classes', { name: 'outreach worker' });
      const words = { comments: canary(), gender: 'another', genderText: canary() };
      accepted(await give(union, survey, code, anAnswer('21.00', words)));
    },
  },
  {
    fields: [
      'wage_survey_import_blocks.keys_sealed',
      'wage_survey_import_blocks.sealed',
      'wage_survey_imports.names_sealed',
      'wage_survey_imports.report_sealed',
    ],
    write: (writing) => bringAnswers(writing, 10),
  },
  // more rows than are read at once wait in sealed pieces
  { fields: ['wage_survey_import_chunks.sealed'], write: (writing) => bringAnswers(writing, 5_001) },
  // these make the member one of the union
  ...meetingWriters,
  ...driveWriters,
  ...cardWriters,
  ...contactWriters,
  ...duesWriters,
];

async function bringAnswers({ organizer, canary }: Writing, count: number): Promise<void> {
  const survey = await openSurvey(organizer);
  const rows = Array.from(
    { length: count },
    () => `${canary()},${canary()},${canary()},21.00,hour,${canary()}`,
  );
  const form = new FormData();
  const text = ['Respondent,Employer,Job class,Pay,Pay basis,Comments', ...rows].join('\n');
  form.set('file', new Blob([text]), `${canary()}.csv`);
  accepted(await organizer.post(`${surveys}/${survey}/imports`, form));
}
