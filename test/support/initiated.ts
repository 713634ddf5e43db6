import { asProgram } from '../../src/database/reach.js';
import { MembershipsService, type NewMembershipEvent } from '../../src/memberships/index.js';
import { WorkersService } from '../../src/workers/index.js';
import { daysAfter } from '../../src/shared/days.js';
import type { TestUnion } from './union.js';

export interface Member {
  workerId: string;
  number: number;
  /** the event of the initiation */
  eventId: string;
}

/** What happened to somebody's membership, as the program writes it down. @returns the event */
export async function happened(
  union: TestUnion,
  workerId: string,
  event: NewMembershipEvent,
): Promise<{ eventId: string; number: number | null }> {
  const memberships = union.app.get(MembershipsService, { strict: false });
  return asProgram(() =>
    union.db.transaction(async (tx) => {
      const held = await memberships.holdOrMake(tx, workerId);
      const initiates = event.kind === 'initiated' || event.kind === 'reinitiated';
      const number = initiates ? await memberships.number(tx, held) : held.number;
      return { eventId: await memberships.record(tx, union.operator, held, event), number };
    }),
  );
}

/** An initiated member, without the money of it. */
export async function makeMember(
  union: TestUnion,
  workerId: string,
  { on, branchId = null }: { on?: string; branchId?: string | null } = {},
): Promise<Member> {
  const happenedOn = on ?? daysAfter(union.operator.today, -100);
  const { eventId, number } = await happened(union, workerId, { kind: 'initiated', happenedOn, branchId });
  return { workerId, number: number!, eventId };
}

/** Members without an account, at large. @returns their worker ids */
export async function makeMembers(union: TestUnion, count: number, name = 'Founder'): Promise<string[]> {
  const people = Array.from({ length: count }, (_, place) => ({ chosenName: `${name} ${place + 1}` }));
  const ids = await asProgram(() =>
    union.app.get(WorkersService).addAll(union.operator, people, union.db.manager),
  );
  for (const id of ids) await makeMember(union, id);
  return ids;
}
