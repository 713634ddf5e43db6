import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { asProgram } from '../../database/reach.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { Problem } from '../../shared/errors.js';
import { Text } from '../../shared/fields.js';
import { type Approved, ProposalKinds } from '../proposals/kinds.js';
import { KeyChange } from './key-change.entity.js';

/** A change of keys has nothing to choose. */
export class KeyChangePayload {
  @Text({ optional: true, max: 1000, example: 'A laptop was stolen.' })
  reason?: string | null;
}

/** A change of keys that nobody has decided yet. */
export interface ProposedChange {
  proposedAt: Date;
  expiresAt: Date;
}

/** The changes of keys that two people agreed on; `kitroom keys rotate` on the machine carries one out. */
@Injectable()
export class KeyChangesService implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly kinds: ProposalKinds,
  ) {}

  onModuleInit(): void {
    this.kinds.register<KeyChangePayload>({
      kind: 'key-rotation',
      payload: KeyChangePayload,
      proposers: ['custodian'],
      approvers: ['custodian', 'secretary'],
      concerns: () => [],
      check: async (tx) => {
        const open = await tx.query<unknown[]>('SELECT FROM key_changes WHERE ended_at IS NULL');
        if (open.length > 0) throw new Problem(422, 'keys.change_agreed');
      },
      describe: (_tx, { reason }) =>
        Promise.resolve({
          title: 'keys.change_title',
          particulars: reason ? [{ label: 'mandate.reason', text: reason }] : [],
        }),
      carryOut: (tx, approved) => this.agree(tx, approved),
    });
  }

  /** The oldest that was agreed on and is not over. @throws Problem 422 `keys.no_approved_change` */
  async agreed(): Promise<{ id: string; generation: number | null }> {
    const change = await this.open();
    if (!change) throw new Problem(422, 'keys.no_approved_change');
    return { id: change.id, generation: change.generation };
  }

  /** null when none is agreed on or under way */
  open(): Promise<KeyChange | null> {
    return this.db
      .createQueryBuilder(KeyChange, 'change')
      .where('change.endedAt IS NULL')
      .orderBy('change.approvedAt', 'ASC')
      .limit(1)
      .getOne();
  }

  /** Since when a change waits for its second person, and until when it may; null when none does. */
  async proposed(): Promise<ProposedChange | null> {
    const [found] = await asProgram(() =>
      this.db.query<ProposedChange[]>(
        `SELECT proposed_at AS "proposedAt", expires_at AS "expiresAt" FROM proposals
         WHERE kind = 'key-rotation' AND num_nonnulls(approved_at, refused_at, withdrawn_at) = 0 AND expires_at > $1
         ORDER BY proposed_at LIMIT 1`,
        [this.clock.now()],
      ),
    );
    return found ?? null;
  }

  async begin(actor: Actor, id: string, generation: number): Promise<void> {
    await this.db.transaction(async (tx) => {
      const begun = await tx.query<[unknown[], number]>(
        'UPDATE key_changes SET begun_at = $2, generation = $3 WHERE id = $1 AND begun_at IS NULL RETURNING id',
        [id, this.clock.now(), generation],
      );
      if (begun[1] > 0) await this.audit.record(tx, actor, { action: 'keys.change_begun', subjectId: id });
    });
  }

  async end(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.query('UPDATE key_changes SET ended_at = $2 WHERE id = $1', [id, this.clock.now()]);
      await this.audit.record(tx, actor, { action: 'keys.changed', subjectId: id });
    });
  }

  private async agree(
    tx: EntityManager,
    { proposalId }: Approved<KeyChangePayload>,
  ): Promise<{ resultId: string }> {
    const change = tx.create(KeyChange, { proposalId, approvedAt: this.clock.now() });
    return { resultId: (await tx.save(KeyChange, change)).id };
  }
}
