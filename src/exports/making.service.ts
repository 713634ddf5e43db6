import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { type Approved, NoticesService } from '../identity/index.js';
import type { Actor, MandateHeld } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import type { Language } from '../shared/messages/index.js';
import { RosterService, workersOf } from '../workers/index.js';
import { Export } from './export.entity.js';
import { ExportFiles } from './export-file.service.js';
import { type Lines, mandateLines, workerLines } from './export-lines.js';
import { keptHours } from './export.rules.js';
import type { ExportBody } from './exports.dto.js';

const hourMs = 3_600_000;

/** Makes the file, in the transaction that approves it. */
@Injectable()
export class MakingService {
  constructor(
    private readonly clock: Clock,
    private readonly roster: RosterService,
    private readonly files: ExportFiles,
    private readonly audit: AuditService,
    private readonly notices: NoticesService,
  ) {}

  /** @returns the id of the export, which is that of its proposal */
  async make(
    tx: EntityManager,
    { proposalId, payload, proposedBy, approver }: Approved<ExportBody>,
  ): Promise<string> {
    const { kind, filter } = payload;
    const form = payload.form ?? 'csv';
    const lines = await this.lines(tx, payload, { ...approver, ...proposedBy });
    const madeAt = this.clock.now();
    const made: Export = {
      id: proposalId,
      kind,
      form,
      filter: { ...filter },
      askedByAccount: proposedBy.accountId,
      askedByWorker: proposedBy.workerId,
      count: 0,
      chunks: 0,
      persons: [],
      madeAt,
      expiresAt: new Date(madeAt.getTime() + keptHours * hourMs),
      deletedAt: null,
    };
    await tx.insert(Export, made);
    const written = await this.files.write(tx, proposalId, { form, lines });
    await tx.update(Export, { id: proposalId }, written);
    await this.audit.record(tx, approver, {
      action: 'export.made',
      subjectId: proposalId,
      persons: written.persons,
      details: { kind, form, count: written.count },
    });
    await this.notices.tell(tx, [proposedBy.accountId], { code: 'export.told', href: '/p/ex' });
    return proposalId;
  }

  /** What the asker may see today, not on the day they asked. */
  private async lines(tx: EntityManager, { kind, filter }: ExportBody, asker: Actor): Promise<Lines> {
    const [account] = await tx.query<{ language: Language }[]>(
      'SELECT language FROM accounts WHERE id = $1',
      [asker.accountId],
    );
    const language = account?.language ?? 'en';
    const on = asker.today;
    if (kind === 'mandates') return mandateLines(tx, { siteId: filter?.siteId ?? null, on, language });
    const mandates = await tx.query<MandateHeld[]>(
      `SELECT role, scope_kind AS "scopeKind", scope_id AS "scopeId" FROM mandates
       WHERE worker_id = $1 AND from_on <= $2 AND (until_on IS NULL OR until_on >= $2)
         AND (recalled_on IS NULL OR recalled_on > $2)`,
      [asker.workerId, on],
    );
    const scope = workersOf({ ...asker, mandates, capacity: 'self' });
    return workerLines(tx, this.roster, { wish: { scope, filter: { ...filter }, on }, language });
  }
}
