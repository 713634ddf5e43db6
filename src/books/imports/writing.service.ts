import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BroughtDues, MemberDues } from '../../dues/index.js';
import { account, type AccountCode, ManyEntries, type ManyEntry } from '../../ledger/index.js';
import { BroughtMemberships, type NumberedMembership } from '../../memberships/index.js';
import type { Actor } from '../../shared/actor.js';
import type { BroughtEntry, BroughtMember } from '../deciding/brought.js';
import { numberOf } from '../matching/known-member.js';
import type { Person } from '../matching/people.js';

/** Somebody, and all that the file brings of them. */
export interface DecidedPerson {
  person: Person;
  /** null for who is not yet on the list and is not added */
  workerId: string | null;
  brought: BroughtMember;
}

/** Which membership each person of a batch has, and which entry each line brought. */
export interface Written {
  memberships: (NumberedMembership | null)[];
  entryOf: Map<number, string>;
}

/** Writes what a file brings, a batch of people at once, in the import's own transaction. */
@Injectable()
export class BookWriting {
  constructor(
    private readonly memberships: BroughtMemberships,
    private readonly entries: ManyEntries,
    private readonly dues: BroughtDues,
    private readonly projection: MemberDues,
  ) {}

  async write(
    tx: EntityManager,
    actor: Actor,
    batch: readonly DecidedPerson[],
    broughtAt: Date,
  ): Promise<Written> {
    const memberships = await this.initiate(tx, actor, batch, broughtAt);
    const members = batch.flatMap((each, place) => {
      const membership = memberships[place];
      return membership ? [{ ...each, membership }] : [];
    });
    const made = members.flatMap(({ brought, membership }) =>
      brought.entries.map((entry) => ({ id: randomUUID(), entry, brought, membership })),
    );
    await this.entries.openCredits(
      tx,
      made
        .filter(({ entry }) => entry.creditCents > 0)
        .map(({ membership }) => ({ code: account.credit(membership.number), membershipId: membership.id })),
    );
    await this.entries.post(tx, actor, made.map(ledgerEntry), broughtAt);
    const payments = made.map(({ id, entry, membership }) => ({
      ...entry,
      entryId: id,
      membershipId: membership.id,
    }));
    await this.dues.pay(tx, payments, broughtAt);
    const tiers = members.flatMap(({ brought: { tier }, membership }) =>
      tier ? [{ ...tier, membershipId: membership.id }] : [],
    );
    await this.dues.declare(tx, actor, tiers, broughtAt);
    const changed = members.filter(({ brought }) => brought.initiatedOn ?? brought.entries.length > 0);
    await this.projection.refreshAll(
      tx,
      changed.map(({ membership }) => membership.id),
    );
    const ofLine = made.filter(({ brought }) => brought.outcomes.length > 0);
    return { memberships, entryOf: new Map(ofLine.map(({ id, entry }) => [entry.line, id])) };
  }

  /** The membership of each person of the batch, in its order. */
  private async initiate(
    tx: EntityManager,
    actor: Actor,
    batch: readonly DecidedPerson[],
    broughtAt: Date,
  ): Promise<(NumberedMembership | null)[]> {
    const begin = batch.filter(({ brought, workerId }) => brought.initiatedOn !== null && workerId !== null);
    const begun = await this.memberships.initiate(
      tx,
      actor,
      begin.map(({ person, workerId, brought }) => ({
        workerId: workerId!,
        membershipId: person.known?.memberships[0]?.id ?? null,
        number: person.number,
        initiatedOn: brought.initiatedOn!,
        branchId: brought.branchId,
      })),
      broughtAt,
    );
    const byPerson = new Map(begin.map(({ person }, place) => [person, begun[place]!]));
    return batch.map(({ person }) => byPerson.get(person) ?? knownMembership(person));
  }
}

function knownMembership({ known }: Person): NumberedMembership | null {
  const id = known?.memberships[0]?.id;
  const number = known ? numberOf(known) : null;
  return id === undefined || number === null ? null : { id, number };
}

function ledgerEntry({
  id,
  entry,
  brought,
  membership,
}: {
  id: string;
  entry: BroughtEntry;
  brought: BroughtMember;
  membership: NumberedMembership;
}): ManyEntry {
  const { receivedOn: happenedOn, cents, creditCents, kind } = entry;
  const opening = account.opening();
  const transfers: [AccountCode, number][] =
    kind === 'coverage'
      ? [[account.paidBefore(), cents]]
      : [
          [account.dues(brought.branch), cents - creditCents],
          [account.credit(membership.number), creditCents],
        ];
  return {
    id,
    kind: 'brought',
    happenedOn,
    transfers: transfers
      .filter(([, amountCents]) => amountCents > 0)
      .map(([credit, amountCents]) => ({ debit: opening, credit, amountCents })),
  };
}
