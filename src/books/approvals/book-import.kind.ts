import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Approved, type Particular, type ProposalKind, ProposalKinds } from '../../identity/index.js';
import type { Actor } from '../../shared/actor.js';
import { BookFiles } from '../imports/import-files.service.js';
import { BookImportPayload } from './approvals.dto.js';
import { BookApprovals } from './approvals.service.js';

/**
 * An earlier book dates payments back, which decides who was in good standing: like a receipt that is written down
 * late, it takes two people. Whoever approves can look at the same file: its dry run has the same digest and numbers.
 */
@Injectable()
export class BookImportKind implements ProposalKind<BookImportPayload>, OnModuleInit {
  readonly kind = 'book-import';
  readonly payload = BookImportPayload;
  readonly proposers = ['treasurer', 'secretary'] as const;
  readonly approvers = ['treasurer', 'secretary'] as const;

  constructor(
    private readonly kinds: ProposalKinds,
    private readonly files: BookFiles,
    private readonly approvals: BookApprovals,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  /** whom the file is about is known only when it is brought: they find that in their log */
  concerns(): readonly string[] {
    return [];
  }

  /** @throws Problem 409 `book_import.same_file` */
  async check(tx: EntityManager, _proposer: Actor, { digest }: BookImportPayload): Promise<void> {
    await this.files.refuseSame(tx, digest);
  }

  async describe(tx: EntityManager, { digest, amountCents, ...counts }: BookImportPayload) {
    const [profile] = await tx.query<{ currency: string }[]>('SELECT currency FROM union_profile');
    const particulars: Particular[] = [
      { label: 'book.people', text: String(counts.people) },
      { label: 'book.members', text: String(counts.initiated) },
      { label: 'book.payments', text: String(counts.payments) },
      { label: 'book.months', text: String(counts.months) },
      { label: 'book.amount', text: { amountCents, currency: profile?.currency ?? '' } },
      { label: 'book.digest', text: digest },
    ];
    return { title: 'book.proposal_title' as const, particulars };
  }

  /** Lets the file in; whoever has it brings it once more, within thirty days. */
  async carryOut(
    tx: EntityManager,
    { proposalId, payload: { digest, ...brings } }: Approved<BookImportPayload>,
  ): Promise<void> {
    await this.approvals.record(tx, proposalId, digest, brings);
  }
}
