import { asProgram } from '../../src/database/reach.js';
import { NoticesService } from '../../src/identity/index.js';
import { rowsOfBank } from './bank-rows.js';
import { rowsOfBook } from './book-rows.js';
import { accepted, carryOut } from './carrying-out.js';
import { foreignDues } from './foreign-dues.js';
import { rowsOfDelegates } from './delegate-rows.js';
import { foreignMembers } from './foreign-members.js';
import { type Place, putOnMap } from './places.js';
import { ofBooks } from './foreign-books.js';
import { ofDrives } from './foreign-drives.js';
import { ofMeetings } from './foreign-meetings.js';
import { begin } from './recoveries.js';
import { bring, newSurvey, type Report } from './survey-files.js';
import type { Person, TestUnion } from './union.js';

/** Rows of other people, by the name of what stands in an address. */
export type ForeignRows = Record<string, readonly string[]>;

interface Others {
  union: TestUnion;
  place: Place;
  /** whose rows they are */
  owner: Person;
  secretary: Person;
  custodian: Person;
  organizer: Person;
}

/** A union with at least one row of each thing that has an address of its own. */
export async function foreignRows(union: TestUnion): Promise<ForeignRows> {
  const place = await putOnMap(union, { employer: 'Elsewhere', site: 'Far site', jobClass: 'Kit maker' });
  const owner = await union.person('owner');
  const secretary = await union.person('sade', ['secretary']);
  // as long as there is no custodian, a meeting's decision stands in for one
  const meeting = await secretary.post('/api/v1/proposals', {
    kind: 'mandate',
    payload: { workerId: owner.workerId, role: 'delegate', fromOn: '2026-11-21', untilOn: '2027-11-20' },
    vacancy: { meetingOn: '2026-11-20', decision: 'Elected.' },
  });
  const custodian = await union.person('cato', ['custodian']);
  const organizer = await union.person('olive', ['organizer']);
  const others = { union, place, owner, secretary, custodian, organizer };
  return {
    ...(await ofPeople(others)),
    ...(await ofAccounts(others)),
    ...(await ofProposals(others, String(accepted(meeting)['id']))),
    ...(await ofSurveys(others)),
    ...(await ofMap(others)),
    ...(await ofMeetings(union, secretary)),
    ...(await ofDrives(union)),
    ...(await ofBooks([secretary, await union.person('tabea', ['treasurer'])])),
    ...(await foreignMembers(union, secretary)),
    ...(await rowsOfBook(union)),
    ...(await foreignDues(union)),
    ...(await rowsOfBank(union)),
    ...(await rowsOfDelegates(union)),
  };
}

async function ofPeople({ union, place, owner, secretary, custodian }: Others): Promise<ForeignRows> {
  const { workerId } = owner;
  const job = { ...place, kind: 'employed', fromOn: '2026-01-01' };
  accepted(await secretary.post(`/api/v1/workers/${workerId}/jobs`, job));
  accepted(await owner.post('/api/v1/me/corrections', { what: 'other', text: 'It is spelt otherwise.' }));
  const gone = await union.person('gone');
  const payload = { workerId: gone.workerId };
  await carryOut({ kind: 'erasure', payload, proposer: gone, approver: custodian });
  const twice = accepted(await secretary.post('/api/v1/workers', { chosenName: 'Owner again', job }));
  const merge = { keepId: workerId, mergeId: String(twice['id']) };
  await carryOut({ kind: 'merge', payload: merge, proposer: secretary, approver: custodian });
  const form = new FormData();
  form.set('file', new Blob([`Chosen name,E-mail\nA,one@example.org\nB,one@example.org\n`]), 'people.csv');
  const brought = accepted(await secretary.post<{ importId: string }>('/api/v1/worker-imports', form));
  return {
    worker: [workerId, gone.workerId, merge.mergeId],
    job: await idsOf(union, 'jobs'),
    correction: await idsOf(union, 'corrections'),
    workerImport: [brought.importId],
  };
}

async function ofAccounts({ union, owner, secretary }: Others): Promise<ForeignRows> {
  await begin(union, owner);
  const told = { code: 'page.hello', values: { name: 'x' } } as const;
  await asProgram(() =>
    union.db.transaction((tx) => union.app.get(NoticesService).tellWorkers(tx, [owner.workerId], told)),
  );
  await union.db.query(
    `INSERT INTO passkeys (account_id, credential_id, public_key, counter, nickname, added_at)
     SELECT id, 'one', '\\x01', 0, 'phone', $2 FROM accounts WHERE worker_id = $1`,
    [owner.workerId, union.clock.now()],
  );
  const invited = accepted(await secretary.post('/api/v1/workers', { chosenName: 'Invited' }));
  accepted(await secretary.post('/api/v1/accounts/invitations', { workerId: invited['id'] }));
  return {
    session: await idsOf(union, 'sessions'),
    notice: await idsOf(union, 'notices'),
    passkey: await idsOf(union, 'passkeys'),
    recovery: await idsOf(union, 'recoveries'),
    invitation: await idsOf(union, 'invitations'),
  };
}

async function ofProposals(
  { union, owner, secretary, custodian }: Others,
  meeting: string,
): Promise<ForeignRows> {
  const payload = { workerId: owner.workerId, reason: 'They moved.' };
  const waiting = accepted(await secretary.post('/api/v1/proposals', { kind: 'erasure', payload }));
  const file = await carryOut({
    kind: 'export',
    payload: { kind: 'workers', reason: 'a phone tree' },
    proposer: secretary,
    approver: custodian,
  });
  accepted(await secretary.get(`/api/v1/exports/${file}/file`));
  return { proposal: [meeting, String(waiting['id']), file], export: await idsOf(union, 'exports') };
}

/** Two surveys with a file each: what is brought into one is foreign to the other. */
async function ofSurveys({ organizer }: Others): Promise<ForeignRows> {
  const rows = 'employer,job,pay,basis\nElsewhere,Kit maker,15,hour\nNowhere,Nothing,15,hour\n';
  const survey: string[] = [];
  const surveyImport: string[] = [];
  for (const title of ['One', 'Another']) {
    const path = await newSurvey(organizer, title);
    survey.push(path.split('/').at(-1)!);
    const { importId } = accepted(await bring<Report>(organizer, path, rows));
    if (title === 'Another') surveyImport.push(importId);
  }
  return { survey, surveyImport };
}

async function ofMap({ union, organizer, place }: Others): Promise<ForeignRows> {
  const { employerId, siteId, jobClassId } = place;
  const add = async (path: string, body: object): Promise<string> =>
    String(accepted(await organizer.post(`/api/v1/${path}`, body))['id']);
  const dated = { source: 'job advert', employerId };
  const programme = await add('funding-programmes', { name: 'A fund', funder: 'A ministry' });
  // what belongs to something else than the first of its kind
  const other = await putOnMap(union, { employer: 'Other', site: 'Other site', jobClass: 'Other work' });
  await add(`employers/${other.employerId}/aliases`, { name: 'Otherwhere' });
  await add(`sites/${other.siteId}/aliases`, { name: 'Very far' });
  await add(`job-classes/${other.jobClassId}/aliases`, { name: 'Packer' });
  const otherFund = await add('funding-programmes', { name: 'Another fund', funder: 'A ministry' });
  await add(`funding-programmes/${otherFund}/funded-work`, { employerId });
  const form = new FormData();
  form.append('file', new Blob(['Employer,Site\nNear,Here\n']), 'map.csv');
  const brought = accepted(await organizer.post<{ importId: string }>('/api/v1/map-imports', form));
  return {
    employer: [employerId],
    site: [siteId],
    jobClass: [jobClassId],
    alias: [
      ...(await idsOf(union, 'employer_names')),
      ...(await idsOf(union, 'site_names')),
      ...(await idsOf(union, 'job_class_names')),
    ],
    programme: [programme],
    work: await idsOf(union, 'funded_work'),
    mapImport: [brought.importId],
    fact: [
      await add('posted-rates', {
        ...dated,
        jobClassId,
        amount: '10.00',
        basis: 'hour',
        postedOn: '2026-03-01',
      }),
    ],
  };
}

async function idsOf(union: TestUnion, table: string): Promise<string[]> {
  const rows = await union.db.query<{ id: string }[]>(`SELECT id FROM ${table}`);
  if (rows.length === 0) throw new Error(`nothing in ${table}`);
  return rows.map(({ id }) => id);
}
