import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Keyring } from '../../keys/keyring.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import type { FieldError } from '../../shared/errors.js';
import { seal, unseal } from '../../shared/sealing.js';
import { Job } from '../job.entity.js';
import { type NewWorker, WorkersService } from '../workers.service.js';
import type { DecidedRow, RowPlace } from './matching.rules.js';
import { ImportPlaces } from './places.service.js';
import type { RowValues } from './row.rules.js';
import { WorkerImportRow } from './worker-import.entity.js';

/** What waits, sealed under the import, until a person decides. */
export interface WaitingRow {
  values: RowValues;
  place: RowPlace | null;
  candidates: string[];
}

const rowsPerInsert = 500;

/** The rows of an import in the tables: people, their jobs, and what became of each line. */
@Injectable()
export class ImportedRows {
  constructor(
    private readonly clock: Clock,
    private readonly keyring: Keyring,
    private readonly workers: WorkersService,
    private readonly places: ImportPlaces,
  ) {}

  /** Puts the names of rows that bring a job on the map, as far as they are not there. */
  async place(
    tx: EntityManager,
    actor: Actor,
    rows: readonly DecidedRow[],
  ): Promise<{ placed: DecidedRow[]; created: string[] }> {
    const bringing = rows.filter(({ status }) => ['accepted', 'matched', 'review'].includes(status));
    const { placed, created } = await this.places.create(tx, actor, bringing);
    return { placed: rows.map((row) => ({ ...row, place: placed.get(row.line) ?? row.place })), created };
  }

  /** Ids of the people of each line. */
  async add(
    tx: EntityManager,
    actor: Actor,
    importId: string,
    rows: readonly DecidedRow[],
  ): Promise<Map<number, string>> {
    const makers = rows.filter(({ status, personLine }) => status === 'accepted' && personLine === null);
    const made = await this.workers.addAll(
      actor,
      makers.map(({ values }) => workerOf(values)),
      tx,
    );
    const madeBy = new Map(makers.map(({ line }, place) => [line, made[place]!]));
    const personOf = new Map<number, string>();
    for (const row of rows) {
      if (row.status === 'review') continue;
      const earlier = personOf.get(row.personLine ?? row.duplicateOf ?? row.line);
      const id = row.workerId ?? madeBy.get(row.line) ?? earlier;
      if (id !== undefined) personOf.set(row.line, id);
    }
    const bringing = rows.filter(({ status }) => status === 'accepted' || status === 'matched');
    const jobs = bringing.flatMap(({ line, values, place }) =>
      place === null ? [] : [this.job(importId, personOf.get(line)!, values, place)],
    );
    await insertAll(tx, Job, jobs);
    await insertAll(tx, WorkerImportRow, await this.lines(importId, rows, { personOf, madeBy }));
    return personOf;
  }

  job(importId: string, workerId: string, values: RowValues, place: RowPlace): Partial<Job> {
    return {
      workerId,
      employerId: place.employerId!,
      siteId: place.siteId,
      jobClassId: place.jobClassId!,
      programmeId: place.programmeId,
      kind: values.kind,
      payBasis: values.payBasis,
      covered: values.covered,
      coveredBy: values.covered ? values.coveredBy : null,
      fromOn: values.startedOn,
      untilOn: values.endedOn,
      importId,
      createdAt: this.clock.now(),
    };
  }

  /** null when nothing waits under that line any more */
  async waiting(row: WorkerImportRow): Promise<WaitingRow | null> {
    const key = row.valuesSealed ? await this.keyring.find(ownerOf(row.importId)) : null;
    if (!key || !row.valuesSealed) return null;
    return JSON.parse(unseal(key, placeOfRow(row), row.valuesSealed).toString()) as WaitingRow;
  }

  /** Nothing of the file can be opened any more. */
  forget(importId: string): Promise<void> {
    return this.keyring.destroy([ownerOf(importId)]);
  }

  private async lines(
    importId: string,
    rows: readonly DecidedRow[],
    { personOf, madeBy }: { personOf: Map<number, string>; madeBy: Map<number, string> },
  ): Promise<Partial<WorkerImportRow>[]> {
    const waits = rows.some(({ status }) => status === 'review');
    const key = waits ? await this.keyring.ensure(ownerOf(importId)) : null;
    return rows.map((row) => {
      const { line, status, duplicateOf, values, place } = row;
      const inFile = personOf.get(row.personLine ?? line) ?? [];
      const waiting: WaitingRow = { values, place, candidates: [...new Set(row.candidates.concat(inFile))] };
      return {
        importId,
        line,
        status,
        duplicateOf,
        workerId: personOf.get(line) ?? null,
        madeWorker: madeBy.has(line),
        errors: row.errors.map(codes),
        warnings: row.warnings.map(codes),
        valuesSealed:
          key && status === 'review'
            ? seal(key, placeOfRow({ importId, line }), JSON.stringify(waiting))
            : null,
      };
    });
  }
}

/** What a row says of a new person. */
export function workerOf({ chosenName, pronouns, email, phone, notes }: RowValues): NewWorker {
  return { chosenName, pronouns, email, phone, notes };
}

/** Codes only: the values are what stood in the file. */
const codes = ({ field, code }: FieldError): { field: string; code: string } => ({ field, code });

function ownerOf(importId: string): string {
  return `worker-import:${importId}`;
}

function placeOfRow({ importId, line }: { importId: string; line: number }): {
  table: string;
  column: string;
  row: string;
} {
  return { table: 'worker_import_rows', column: 'values_sealed', row: `${importId} ${line}` };
}

async function insertAll<Entity extends object>(
  tx: EntityManager,
  entity: new () => Entity,
  rows: readonly object[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsPerInsert) {
    await tx.insert(entity, rows.slice(at, at + rowsPerInsert));
  }
}
