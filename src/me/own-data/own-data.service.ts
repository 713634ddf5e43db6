import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { asProgram } from '../../database/reach.js';
import { deliveryPurpose, Keyring } from '../../keys/keyring.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { nothingHere } from '../../shared/errors.js';
import { type DataKey, unseal } from '../../shared/sealing.js';
import { idsOf, type PersonalTable, PersonalTables, valuesOf, withValues } from '../../workers/index.js';
import type { OwnDataView, OwnTableView } from './own-data.dto.js';

type Row = Record<string, unknown>;

/** Everything that is kept of a person, for that person: every row reachable from their worker, nothing of others. */
@Injectable()
export class OwnDataService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly keyring: Keyring,
    private readonly tables: PersonalTables,
  ) {}

  /** One moment of all tables. Each statement's own WHERE keeps it to the person: their reach ends before the log. */
  async all({ workerId }: Actor): Promise<OwnDataView> {
    if (!workerId) throw nothingHere();
    return asProgram(() =>
      this.db.transaction('REPEATABLE READ', async (tx) => {
        const values = valuesOf(await idsOf(tx, workerId));
        const tables: OwnTableView[] = [];
        for (const table of this.tables.all()) tables.push(await this.one(tx, table, values));
        return { takenAt: this.clock.now().toISOString(), workerId, tables };
      }),
    );
  }

  private async one(
    tx: EntityManager,
    table: PersonalTable,
    values: ReturnType<typeof valuesOf>,
  ): Promise<OwnTableView> {
    const { sql, parameters } = withValues(statement(table), values);
    const found = await tx.query<Row[]>(sql, parameters);
    const sealed = Object.keys(table.sealed ?? {});
    const rows: Row[] = [];
    for (const row of found) {
      const clear: Row = {};
      for (const [column, sql] of Object.entries(table.shows))
        clear[shownName(column, sql)] = row[column] ?? null;
      for (const column of sealed) clear[shownName(column)] = await this.open(table.table, column, row);
      rows.push(clear);
    }
    const withheld = Object.entries(table.withheld).map(([column, why]) => [shownName(column), why]);
    return { table: table.table, rows, withheld: Object.fromEntries(withheld) as Record<string, string> };
  }

  private async open(table: string, column: string, row: Row): Promise<string | null> {
    const sealed = row[column] as Buffer | null;
    const key = sealed && (await this.keyOf(row[`${column} owner`] as string | null));
    if (!key || !sealed) return null;
    return unseal(key, { table, column, row: row[`${column} row`] as string }, sealed).toString();
  }

  /** null: the value is somebody else's word, or its key is gone */
  private async keyOf(owner: string | null): Promise<DataKey | null> {
    if (owner === null) return null;
    const [kind, name = ''] = owner.split(/:(.*)/s);
    if (kind !== 'purpose') return this.keyring.find(owner);
    return name === deliveryPurpose ? (await this.keyring.delivery()).key : this.keyring.purpose(name);
  }
}

function statement({ table, of, shows, sealed = {} }: PersonalTable): string {
  const columns = [
    ...Object.entries(shows).map(([column, sql]) => `${sql} AS "${column}"`),
    ...Object.entries(sealed).flatMap(([column, { owner, row }]) => [
      `t."${column}"`,
      `${owner} AS "${column} owner"`,
      `${row} AS "${column} row"`,
    ]),
  ];
  return `SELECT ${columns.join(', ')} FROM ${table} t WHERE ${of} ORDER BY 1`;
}

/** `email_sealed` is shown as `email`, `from_on` as `fromOn`, an `employer_id` that is shown by name as `employer`. */
function shownName(column: string, shownBy = ''): string {
  return column
    .replace(/_sealed$/, '')
    .replace(shownBy.startsWith('(SELECT') ? /_id$/ : /^$/, '')
    .replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
