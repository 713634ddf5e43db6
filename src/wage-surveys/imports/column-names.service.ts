import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { keysOf, page, type Page } from '../../shared/paging.js';
import type { ExtraNames } from '../reading/columns.rules.js';
import type { ColumnField } from '../reading/fields.rules.js';
import { namesOf, recognise, words } from '../reading/head-recognition.rules.js';
import type { ColumnNameView } from './column-names.dto.js';

interface ColumnNameRow {
  name: string;
  field: ColumnField;
  added_at: Date;
}

/**
 * The union's own names of columns, beside those every union uses. Kept as `words` folds them, because the reading of
 * a head looks them up so.
 */
@Injectable()
export class ColumnNamesService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  async all(tx: EntityManager): Promise<ExtraNames> {
    const rows = await tx.query<{ name: string; field: ExtraNames[string] }[]>(
      'SELECT name, field FROM wage_survey_column_names',
    );
    return Object.fromEntries(rows.map(({ name, field }) => [name, field]));
  }

  /** By the alphabet. @throws Problem 400 `cursor.invalid` */
  async list(limit: number, after: string | undefined): Promise<Page<ColumnNameView>> {
    const keys = keysOf(after, ['text']);
    const rows = await this.db.query<ColumnNameRow[]>(
      `SELECT name, field, added_at FROM wage_survey_column_names
       WHERE $1::text IS NULL OR name COLLATE "C" > $1::text
       ORDER BY name COLLATE "C" LIMIT $2`,
      [keys?.[0] ?? null, limit + 1],
    );
    return page(rows, limit, ({ name }) => [name], view);
  }

  /** @throws Problem 400 `column.name_empty` beside the field, 409 `column.name_taken` */
  async add(actor: Actor, text: string, field: ColumnField): Promise<ColumnNameView> {
    const name = words(text);
    if (name === '')
      throw new Problem(400, 'request.invalid', {}, [{ field: 'name', code: 'column.name_empty' }]);
    if (isUsedByAll(name)) throw new Problem(409, 'column.name_taken', { name });
    return this.db.transaction(async (tx) => {
      const [added] = await tx.query<ColumnNameRow[]>(
        `INSERT INTO wage_survey_column_names (name, field, added_at) VALUES ($1, $2, $3)
         ON CONFLICT (name) DO NOTHING RETURNING name, field, added_at`,
        [name, field, this.clock.now()],
      );
      if (!added) throw new Problem(409, 'column.name_taken', { name });
      await this.audit.record(tx, actor, { action: 'column_name.added', details: { field } });
      return view(added);
    });
  }

  /** @throws Problem 404 */
  async remove(actor: Actor, text: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [[removed]] = await tx.query<[Pick<ColumnNameRow, 'field'>[], number]>(
        'DELETE FROM wage_survey_column_names WHERE name = $1 RETURNING field',
        [words(text)],
      );
      if (!removed) throw nothingHere();
      await this.audit.record(tx, actor, {
        action: 'column_name.removed',
        details: { field: removed.field },
      });
    });
  }
}

/** A whole name of the common table; a phrase in a longer question is a guess that the union may better. */
function isUsedByAll(name: string): boolean {
  const found = recognise(name, namesOf(undefined));
  return found !== null && 'field' in found && found.strength > 1;
}

function view({ name, field, added_at }: ColumnNameRow): ColumnNameView {
  return { name, field, addedAt: added_at.toISOString() };
}
