import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DueService } from '../panic-lock/due.service.js';
import type { DueLine } from '../panic-lock/panic-lock.entity.js';

const page = '/p/pr';

/** What became of proposals while everything was closed and nobody could decide. */
@Injectable()
export class DueProposals implements OnModuleInit {
  constructor(private readonly due: DueService) {}

  onModuleInit(): void {
    this.due.registerDue({ name: 'proposals', between: dueBetween });
  }
}

async function dueBetween(tx: EntityManager, from: Date, until: Date): Promise<DueLine[]> {
  const [found] = await tx.query<{ expired: number; waiting: number }[]>(
    `SELECT count(*) FILTER (WHERE expires_at <= $2)::int AS expired,
       count(*) FILTER (WHERE expires_at > $2)::int AS waiting
     FROM proposals
     WHERE num_nonnulls(approved_at, refused_at, withdrawn_at) = 0 AND proposed_at <= $2 AND expires_at > $1`,
    [from, until],
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
