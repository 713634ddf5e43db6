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

/** What a drive is opened with; the names of people begin with `name`. */
export async function openDrive(
  union: TestUnion,
  { name = 'juniper', ...payload }: { name?: string } & Record<string, unknown> = {},
): Promise<OpenedDrive> {
  const place = await putOnMap(union, {
    employer: `Employer of ${name}`,
    site: `Site of ${name}`,
    jobClass: `Work of ${name}`,
  });
  const proposer = await union.person(`${name} custodian one`, ['custodian']);
  const approver = await union.person(`${name} custodian two`, ['custodian']);
  const people: Person[] = [];
  for (const which of ['one', 'two', 'three']) people.push(await union.person(`${name} ${which}`));
  await carryOut({
    kind: 'drive',
    payload: {
      ...{ codeName: name, path: 'certification', jurisdiction: 'CA-ON', sector: 'general' },
      ...{ direction: 'one-leads', siteIds: [place.siteId] },
      workerIds: people.map(({ workerId }) => workerId),
      ...payload,
    },
    proposer,
    approver,
  });
  const { items } = accepted(await people[0]!.get<{ items: { id: string }[] }>('/api/v1/drives'));
  const { id } = items[0]!;
  return {
    ...{ id, path: `/api/v1/drives/${id}`, siteId: place.siteId },
    committee: people as [Person, Person, Person],
    custodians: [proposer, approver],
  };
}

/** Somebody who holds `role` in a drive, without asking its committee. */
export function personIn(
  union: TestUnion,
  driveId: string,
  { name, role }: { name: string; role: 'committee' | 'organizer' },
): Promise<Person> {
  return union.person(name, [{ role, scopeKind: 'drive', scopeId: driveId }]);
}
