import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { asProgram } from '../../database/reach.js';
import type { Actor } from '../../shared/actor.js';
import { keysOf, page, type Page } from '../../shared/paging.js';
import type { MandateHeldView } from './mandates.dto.js';

type Row = Omit<MandateHeldView, 'chosenName' | 'proposedBy' | 'approvedBy'> & {
  person_id: string;
  proposed_by: string | null;
  approved_by: string | null;
};

@Injectable()
export class MandateListService {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** Who holds which office is known to all officers; their reading is logged like any other. */
  async list(actor: Actor, limit: number, after: string | undefined): Promise<Page<MandateHeldView>> {
    const keys = keysOf(after, ['text', 'id']);
    const sql = `SELECT m.id, m.worker_id AS "workerId", m.role, m.scope_kind AS "scopeKind", s.name AS site, b.name AS branch,
        m.from_on AS "fromOn", m.until_on AS "untilOn", m.recalled_on AS "recalledOn", m.proposed_by, m.approved_by,
        m.worker_id AS person_id
      FROM mandates m LEFT JOIN sites s ON s.id = m.scope_id LEFT JOIN branches b ON b.id = m.scope_id
      WHERE m.scope_kind <> 'drive' AND ($1::date IS NULL OR (m.from_on, m.id) < ($1::date, $2::uuid))
      ORDER BY m.from_on DESC, m.id DESC LIMIT $3`;
    const parameters = [keys?.[0] ?? null, keys?.[1] ?? null, limit + 1];
    const act = { action: 'mandate.listed' };
    const rows = await this.audit.readLogged<Row>(this.db.manager, actor, act, { sql, parameters });
    const names = await this.namesOf(rows);
    const nameOf = (id: string | null): string | null => (id && names.get(id)) || null;
    return page(
      rows,
      limit,
      (row) => [row.fromOn, row.id],
      ({ person_id: _person, proposed_by, approved_by, ...view }) => ({
        ...view,
        chosenName: nameOf(view.workerId) ?? '',
        proposedBy: nameOf(proposed_by),
        approvedBy: nameOf(approved_by),
      }),
    );
  }

  /** Names beyond the reach of most officers, of those alone whose mandates they were just shown. */
  private async namesOf(rows: readonly Row[]): Promise<Map<string, string>> {
    const ids = rows.flatMap(({ workerId, proposed_by, approved_by }) => [
      workerId,
      proposed_by,
      approved_by,
    ]);
    const found = await asProgram(() =>
      this.db.query<{ id: string; chosen_name: string }[]>(
        'SELECT id, chosen_name FROM workers WHERE id = ANY($1::uuid[])',
        [ids.filter((id) => id !== null)],
      ),
    );
    return new Map(found.map(({ id, chosen_name }) => [id, chosen_name]));
  }
}
