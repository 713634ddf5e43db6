import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ExtraNames } from '../reading/columns.rules.js';

/** The union's own names of columns, beside those every union uses. */
@Injectable()
export class ColumnNamesService {
  async all(tx: EntityManager): Promise<ExtraNames> {
    const rows = await tx.query<{ name: string; field: ExtraNames[string] }[]>(
      'SELECT name, field FROM wage_survey_column_names',
    );
    return Object.fromEntries(rows.map(({ name, field }) => [name, field]));
  }
}
