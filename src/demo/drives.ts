import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  ActionReportsService,
  ActionRolesService,
  ActionsService,
  ActionAttendancesService,
  CardsService,
  ContactsService,
  type ConversationStage,
  ConversationsService,
  CourseService,
  DriveMapService,
} from '../drives/index.js';
import { DecidingService, DeliveryAddressesService, ProposalsService } from '../identity/index.js';
import type { Actor } from '../shared/actor.js';
import { type Day, daysAfter } from '../shared/days.js';
import { demoAgencies } from './agencies.js';
import { actorOf } from './members.js';

interface DemoDrive {
  codeName: string;
  path: 'certification' | 'solidarity';
  agency: number;
  committee: readonly string[];
  /** the plain name under which it is public; hidden without one */
  publicName?: string;
}

/** Synthetic: one that nobody outside of it can see, and one that every member knows. */
const drives: readonly DemoDrive[] = [
  { codeName: 'Juniper', path: 'certification', agency: 0, committee: ['organizer', 'steward', 'delegate'] },
  {
    ...{ codeName: 'Maple', path: 'solidarity', agency: 1, committee: ['organizer', 'steward', 'member'] },
    publicName: 'Same work, same pay (synthetic)',
  },
];

const nicknames = [
  ...['Ada', 'Bo', 'Cy', 'Dee', 'Eli', 'Fay', 'Gus', 'Hana', 'Ike', 'Joy', 'Kit', 'Lou', 'Mo', 'Nan'],
];
const talks: readonly { who: number; daysAgo: number; rating: 1 | 2 | 3 | 4; stages: ConversationStage[] }[] =
  [
    { who: 0, daysAgo: 20, rating: 1, stages: ['agitate', 'educate', 'organize'] },
    { who: 1, daysAgo: 15, rating: 2, stages: ['agitate', 'educate'] },
    { who: 2, daysAgo: 12, rating: 3, stages: ['agitate'] },
    { who: 4, daysAgo: 9, rating: 2, stages: ['agitate', 'inoculate'] },
    { who: 6, daysAgo: 3, rating: 4, stages: ['educate'] },
  ];
/** when the organizer promised to come back */
const daysToFollowUp = 2;
const daysToMarch = 4;
/** so many of them gave a card, one every other day */
const signers = 10;

/** Two drives with the people of their workplaces, and where the organizer is told of what they promised. */
export async function loadDemoDrives(app: INestApplicationContext, operator: Actor): Promise<void> {
  const organizer = await actorOf(app, operator, { signInName: 'organizer', role: 'organizer' });
  await app.get(DeliveryAddressesService, { strict: false }).give(organizer, 'organizer@example.org', 0);
  for (const drive of drives) await loadDrive(app, operator, drive);
}

async function loadDrive(app: INestApplicationContext, operator: Actor, drive: DemoDrive): Promise<void> {
  const id = await open(app, operator, drive);
  const [one, other] = await Promise.all(
    drive.committee.map(async (signInName) => ({
      ...(await actorOf(app, operator, { signInName, role: 'committee' })),
      mandates: [{ role: 'committee' as const, scopeKind: 'drive' as const, scopeId: id }],
    })),
  );
  await fill(app, one!, id);
  if (!drive.publicName) return;
  const payload = { driveId: id, publicName: drive.publicName };
  const asked = await app
    .get(ProposalsService, { strict: false })
    .propose(one!, { kind: 'drive-publication', payload });
  await app.get(DecidingService, { strict: false }).approve(other!, asked);
}

/** As in life: two custodians, who are outside from then on. */
async function open(
  app: INestApplicationContext,
  operator: Actor,
  { codeName, path, agency, committee }: DemoDrive,
): Promise<string> {
  const custodian = await actorOf(app, operator, { signInName: 'custodian', role: 'custodian' });
  const second = await actorOf(app, operator, { signInName: 'custodian2', role: 'custodian' });
  const people = await Promise.all(
    committee.map((signInName) => actorOf(app, operator, { signInName, role: 'committee' })),
  );
  const db = app.get(DataSource);
  const sites = await db.query<{ id: string }[]>(
    'SELECT s.id FROM sites s JOIN employers e ON e.id = s.employer_id WHERE e.name = $1 ORDER BY s.name LIMIT 2',
    [demoAgencies[agency]!.name],
  );
  const payload = {
    ...{ codeName, path, jurisdiction: 'CA-ON', sector: 'general', direction: 'one-leads' },
    siteIds: sites.map(({ id }) => id),
    workerIds: people.map(({ workerId }) => workerId),
  };
  const asked = await app
    .get(ProposalsService, { strict: false })
    .propose(custodian, { kind: 'drive', payload });
  await app.get(DecidingService, { strict: false }).approve(second, asked);
  const [opened] = await db.query<{ scope_id: string }[]>(
    `SELECT scope_id FROM mandates WHERE proposal_id = $1 AND scope_kind = 'drive' LIMIT 1`,
    [asked],
  );
  return opened!.scope_id;
}

async function fill(app: INestApplicationContext, actor: Actor, driveId: string): Promise<void> {
  const map = app.get(DriveMapService, { strict: false });
  const departments = await inOrder(['Outreach', 'Drop-in'], (name) =>
    map.add(actor, driveId, 'department', { name }),
  );
  const shifts = await inOrder(['Day', 'Evening'], (name) => map.add(actor, driveId, 'shift', { name }));
  const contacts = await inOrder(nicknames, (name, place) =>
    app.get(ContactsService, { strict: false }).add(actor, driveId, {
      name: `${name} (synthetic)`,
      departmentId: departments[place % 2]!,
      shiftId: shifts[place % 3 === 0 ? 1 : 0]!,
      isSupervisor: place === 11,
      isShielded: place === 12,
      isLeader: place === 0 || place === 5,
    }),
  );
  const course = app.get(CourseService, { strict: false });
  await course.estimate(actor, driveId, { low: 18, high: 24, estimatedOn: daysAfter(actor.today, -20) });
  for (const { who, daysAgo, rating, stages } of talks) {
    await app.get(ConversationsService, { strict: false }).write(actor, driveId, {
      ...{ contactId: contacts[who]!, rating, stages, talkedOn: daysAfter(actor.today, -daysAgo) },
      issues: 'Ten dollars for three hours (synthetic).',
      followUpOn: who === 6 ? followUp(actor.today) : null,
    });
  }
  // nobody asks the supervisor, and nobody is sent to who is shielded
  for (const [place, contactId] of contacts.slice(0, signers).entries()) {
    await app
      .get(CardsService, { strict: false })
      .receive(actor, driveId, { contactId, signedOn: daysAfter(actor.today, -2 * place) });
  }
  await actTogether(app, actor, driveId, contacts);
}

/** One demand that was made and refused, and a march to come with somebody who speaks. */
async function actTogether(
  app: INestApplicationContext,
  actor: Actor,
  driveId: string,
  contacts: readonly string[],
): Promise<void> {
  const { today } = actor;
  const actions = app.get(ActionsService, { strict: false });
  const demanded = await actions.plan(actor, driveId, {
    ...{ kind: 'demand-letter', heldOn: daysAfter(today, -6), dueOn: daysAfter(today, 1) },
    what: 'Fifteen an hour for everybody who does the same work (synthetic).',
  });
  const ids = { driveId, actionId: demanded };
  await app
    .get(ActionAttendancesService, { strict: false })
    .write(actor, ids, { came: contacts.slice(0, 6), stayedAway: contacts.slice(6, 8) });
  const reports = app.get(ActionReportsService, { strict: false });
  await reports.respond(actor, ids, { response: 'refused', text: 'Not this year (synthetic).' });
  await reports.debrief(actor, ids, { text: 'The evening shift wants to come along next time (synthetic).' });
  const march = await actions.plan(actor, driveId, {
    ...{ kind: 'march-on-the-boss', heldOn: daysAfter(today, daysToMarch), startsAt: '12:30' },
    ...{ what: 'All of us at once, with the letter (synthetic).', place: 'The back door' },
  });
  await app
    .get(ActionRolesService, { strict: false })
    .give(actor, { driveId, actionId: march }, { role: 'speaker', workerId: actor.workerId });
}

function followUp(today: Day): Day {
  return daysAfter(today, daysToFollowUp);
}

async function inOrder<Item>(
  items: readonly Item[],
  add: (item: Item, place: number) => Promise<string>,
): Promise<string[]> {
  const ids: string[] = [];
  for (const [place, item] of items.entries()) ids.push(await add(item, place));
  return ids;
}
