import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { asProgram } from '../../database/reach.js';
import type { Actor } from '../../shared/actor.js';
import { keysOf, page, type Page } from '../../shared/paging.js';
import type { MandateHeldView } from './mandates.dto.js';

type Row = MandateHeldView & { person_id: string };

@Injectable()
export class MandateListService {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** Who holds which office is known to all officers; their reading is logged like any other. */
  async list(actor: Actor, limit: number, after: string | undefined): Promise<Page<MandateHeldView>> {
    const keys = keysOf(after, ['text', 'id']);
    const sql = `SELECT m.id, m.worker_id AS "workerId", w.chosen_name AS "chosenName", m.role,
        m.scope_kind AS "scopeKind", s.name AS site, m.from_on AS "fromOn", m.until_on AS "untilOn",
        m.recalled_on AS "recalledOn", p.chosen_name AS "proposedBy", a.chosen_name AS "approvedBy",
        m.worker_id AS person_id
      FROM mandates m JOIN workers w ON w.id = m.worker_id LEFT JOIN sites s ON s.id = m.scope_id
      LEFT JOIN workers p ON p.id = m.proposed_by LEFT JOIN workers a ON a.id = m.approved_by
      WHERE m.scope_kind <> 'drive' AND ($1::date IS NULL OR (m.from_on, m.id) < ($1::date, $2::uuid))
      ORDER BY m.from_on DESC, m.id DESC LIMIT $3`;
    const parameters = [keys?.[0] ?? null, keys?.[1] ?? null, limit + 1];
    const rows = await asProgram(() =>
      this.db.transaction((tx) =>
        this.audit.readLogged<Row>(tx, actor, { action: 'mandate.listed' }, { sql, parameters }),
      ),
    );
    return page(
      rows,
      limit,
      (row) => [row.fromOn, row.id],
      ({ person_id: _person, ...view }) => view,
    );
  }
}
