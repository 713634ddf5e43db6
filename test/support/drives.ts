import { accepted, carryOut } from './carrying-out.js';
import { putOnMap } from './places.js';
import type { Person, TestUnion } from './union.js';

/** A drive that two custodians opened, and the three people of its first committee. */
export interface OpenedDrive {
  id: string;
  /** its address in the API */
  path: string;
  siteId: string;
  committee: [Person, Person, Person];
  custodians: [Person, Person];
}

/** The names of people begin with `name`, unless `people` names two custodians and the three of the committee. */
export async function openDrive(
  union: TestUnion,
  {
    name = 'juniper',
    people: known,
    ...payload
  }: { name?: string; people?: Person[] } & Record<string, unknown> = {},
): Promise<OpenedDrive> {
  const siteId = await siteOf(union, name, payload['siteIds']);
  const [proposer, approver, ...people] = known ?? (await peopleOf(union, name));
  if (!proposer || !approver) throw new Error('two custodians open a drive');
  await carryOut({
    kind: 'drive',
    payload: {
      ...{ codeName: name, path: 'certification', jurisdiction: 'CA-ON', sector: 'general' },
      ...{ direction: 'one-leads', siteIds: [siteId] },
      workerIds: people.map(({ workerId }) => workerId),
      ...payload,
    },
    proposer,
    approver,
  });
  const { items } = accepted(await people[0]!.get<{ items: { id: string }[] }>('/api/v1/drives'));
  const { id } = items[0]!;
  return {
    ...{ id, path: `/api/v1/drives/${id}`, siteId },
    committee: people as [Person, Person, Person],
    custodians: [proposer, approver],
  };
}

async function siteOf(union: TestUnion, name: string, given: unknown): Promise<string> {
  if (Array.isArray(given)) return String(given[0]);
  const names = { employer: `Employer of ${name}`, site: `Site of ${name}`, jobClass: `Work of ${name}` };
  return (await putOnMap(union, names)).siteId;
}

/** Two custodians, then the three of the first committee. */
async function peopleOf(union: TestUnion, name: string): Promise<Person[]> {
  const people: Person[] = [];
  for (const which of ['custodian one', 'custodian two'])
    people.push(await union.person(`${name} ${which}`, ['custodian']));
  for (const which of ['one', 'two', 'three']) people.push(await union.person(`${name} ${which}`));
  return people;
}

/** Somebody who holds `role` in a drive, without asking its committee. */
export function personIn(
  union: TestUnion,
  driveId: string,
  { name, role }: { name: string; role: 'committee' | 'organizer' },
): Promise<Person> {
  return union.person(name, [{ role, scopeKind: 'drive', scopeId: driveId }]);
}
