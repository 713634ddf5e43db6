import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { NoticesService } from '../notices/notices.service.js';
import { type Approved, type Particular, type ProposalKind, ProposalKinds } from '../proposals/kinds.js';
import { RecallPayload } from './mandates.dto.js';

interface MandateRow {
  worker_id: string;
  role: string;
  name: string;
  in_force: boolean;
}

/** Taking a mandate back before its last day. */
@Injectable()
export class RecallKind implements ProposalKind<RecallPayload>, OnModuleInit {
  readonly kind = 'recall';
  readonly payload = RecallPayload;
  readonly proposers = ['secretary', 'custodian'] as const;
  readonly approvers = ['custodian', 'secretary'] as const;
  readonly canFillVacancy = true;

  constructor(
    private readonly kinds: ProposalKinds,
    private readonly notices: NoticesService,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  /** the person is told when it is done; before that the proposal itself is nobody's record */
  concerns(): readonly string[] {
    return [];
  }

  /** whoever holds the mandate could refuse its recall for ever */
  async against(tx: EntityManager, { mandateId }: RecallPayload): Promise<readonly string[]> {
    const [row] = await tx.query<{ worker_id: string }[]>('SELECT worker_id FROM mandates WHERE id = $1', [
      mandateId,
    ]);
    return row ? [row.worker_id] : [];
  }

  /** @throws Problem 404, 422 `mandate.not_in_force` */
  async check(tx: EntityManager, proposer: Actor, { mandateId }: RecallPayload): Promise<void> {
    const found = await this.found(tx, mandateId, proposer.today);
    if (!found) throw nothingHere();
    if (!found.in_force) throw new Problem(422, 'mandate.not_in_force');
  }

  async describe(tx: EntityManager, { mandateId, decision }: RecallPayload) {
    const found = await this.found(tx, mandateId, '9999-12-31');
    const particulars: Particular[] = [
      { label: 'mandate.person', text: found?.name ?? '' },
      { label: 'mandate.role', text: found?.role ?? '' },
      { label: 'mandate.decision', text: decision },
    ];
    return { title: 'mandate.recall_title' as const, particulars };
  }

  async carryOut(
    tx: EntityManager,
    { payload: { mandateId }, approver }: Approved<RecallPayload>,
  ): Promise<{ resultId: string }> {
    const found = await this.found(tx, mandateId, approver.today);
    await tx.query('UPDATE mandates SET recalled_on = $2 WHERE id = $1', [mandateId, approver.today]);
    const persons = found ? [found.worker_id] : [];
    await this.audit.record(tx, approver, { action: 'mandate.recalled', subjectId: mandateId, persons });
    await this.notices.tellWorkers(tx, persons, { code: 'mandate.recalled_from_you' });
    return { resultId: mandateId };
  }

  private async found(tx: EntityManager, id: string, today: string): Promise<MandateRow | undefined> {
    const [row] = await tx.query<MandateRow[]>(
      `SELECT m.worker_id, m.role, w.chosen_name AS name,
              m.recalled_on IS NULL AND (m.until_on IS NULL OR m.until_on >= $2::date) AS in_force
       FROM mandates m JOIN workers w ON w.id = m.worker_id WHERE m.id = $1 AND m.scope_kind <> 'drive'`,
      [id, today],
    );
    return row;
  }
}
