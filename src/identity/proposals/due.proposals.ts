import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DueService } from '../panic-lock/due.service.js';
import { ProposalKinds } from './kinds.js';
import type { DueLine } from '../panic-lock/panic-lock.entity.js';

const page = '/p/pr';

/** What became of proposals while everything was closed and nobody could decide. */
@Injectable()
export class DueProposals implements OnModuleInit {
  constructor(
    private readonly due: DueService,
    private readonly kinds: ProposalKinds,
  ) {}

  onModuleInit(): void {
    this.due.registerDue({
      name: 'proposals',
      between: (tx, from, until) => dueBetween(tx, { from, until, discreet: this.discreet() }),
    });
  }

  private discreet(): string[] {
    return this.kinds.all().flatMap(({ kind, isDiscreet }) => (isDiscreet ? [kind] : []));
  }
}

async function dueBetween(
  tx: EntityManager,
  { from, until, discreet }: { from: Date; until: Date; discreet: string[] },
): Promise<DueLine[]> {
  const [found] = await tx.query<{ expired: number; waiting: number }[]>(
    `SELECT count(*) FILTER (WHERE expires_at <= $2)::int AS expired,
       count(*) FILTER (WHERE expires_at > $2)::int AS waiting
     FROM proposals
     WHERE num_nonnulls(approved_at, refused_at, withdrawn_at) = 0 AND proposed_at <= $2 AND expires_at > $1
       AND drive_id IS NULL AND kind <> ALL($3::text[])`,
    [from, until, discreet],
  );
  const { expired = 0, waiting = 0 } = found ?? {};
  return [
    ...(expired > 0
      ? [{ code: 'proposal.expired_meanwhile', values: { count: expired }, href: page } as const]
      : []),
    ...(waiting > 0
      ? [{ code: 'proposal.waited_meanwhile', values: { count: waiting }, href: page } as const]
      : []),
  ];
}
