import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { type FieldError, Problem } from '../../shared/errors.js';
import type { Upload } from '../../http/upload.js';
import { NamesService } from '../entries/names.service.js';
import { writeRows } from './import-writing.js';
import { type MapRowStatus, mapRowStatuses } from './map-import.entity.js';
import { type MapFile, readMapFile } from './read-map-file.js';
import type { RowReading } from './row.rules.js';
import type { Written } from './written.js';

/** What became of one record, with codes; the sentences are added on the way out. */
export interface MapImportRowReport {
  line: number;
  status: MapRowStatus;
  errors: FieldError[];
  warnings: FieldError[];
}

export interface MapImportReport {
  importId: string | null;
  dryRun: boolean;
  file: MapFile;
  counts: Record<MapRowStatus, number>;
  rows: MapImportRowReport[];
}

/** Brings spreadsheets to the map: whole or not at all. */
@Injectable()
export class MapImportsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly names: NamesService,
    private readonly audit: AuditService,
  ) {}

  /**
   * A dry run does the same and takes it back, so that its report is what would happen.
   * @throws Problem 409 `map_import.same_file` with `importId`, 422 `file.…`, `map_import.too_many_rows`
   */
  async bring(actor: Actor, upload: Upload, dryRun: boolean): Promise<MapImportReport> {
    const { file, readings } = await readMapFile(upload.bytes, upload.fileName, actor.today);
    const runner = this.db.createQueryRunner();
    await runner.startTransaction();
    try {
      const report = await this.write(runner.manager, readings, file);
      if (dryRun) await runner.rollbackTransaction();
      else {
        report.importId = await this.keep(runner.manager, actor, upload.bytes, report);
        await runner.commitTransaction();
      }
      return { importId: report.importId, dryRun, file, counts: report.counts, rows: report.rows };
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** Imports queue: two of the same file must not both find it new. */
  private async write(
    tx: EntityManager,
    readings: readonly RowReading[],
    file: MapFile,
  ): Promise<MapImportReport & Written> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('map_imports'))`);
    const rows = readings.flatMap(({ row }) => row ?? []);
    const written = await writeRows(tx, this.names, rows, this.clock.now());
    const reports = reportRows(readings, written);
    return { importId: null, dryRun: false, file, counts: countOf(reports), rows: reports, ...written };
  }

  private async keep(
    tx: EntityManager,
    actor: Actor,
    bytes: Buffer,
    { file, rows, effects, counts }: MapImportReport & Written,
  ): Promise<string> {
    const id = randomUUID();
    const hash = createHash('sha256').update(bytes).digest();
    const made = await tx.query<unknown[]>(
      `INSERT INTO map_imports (id, file_name, file_hash, file, imported_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING RETURNING id`,
      [id, file.name, hash, file, this.clock.now()],
    );
    if (made.length === 0) {
      const earlier = await tx.query<{ id: string }[]>(
        'SELECT id FROM map_imports WHERE file_hash = $1 AND undone_at IS NULL',
        [hash],
      );
      throw new Problem(409, 'map_import.same_file', {}, [], { importId: earlier[0]?.id });
    }
    await tx.query(
      `INSERT INTO map_import_rows (import_id, line, status, errors, warnings)
       SELECT $1, line, status, errors, warnings FROM jsonb_populate_recordset(NULL::map_import_rows, $2)`,
      [id, JSON.stringify(rows)],
    );
    await tx.query(
      `INSERT INTO map_import_effects (import_id, entry_id, noun, version, before)
       SELECT $1, entry_id, noun, version, before FROM jsonb_populate_recordset(NULL::map_import_effects, $2)`,
      [id, JSON.stringify(effects.map(({ id: entry_id, ...effect }) => ({ entry_id, ...effect })))],
    );
    await this.audit.record(tx, actor, { action: 'map_import.made', subjectId: id, details: counts });
    return id;
  }
}

function reportRows(readings: readonly RowReading[], { effects, remarks }: Written): MapImportRowReport[] {
  const created = new Set(effects.filter(({ before }) => before === null).map(({ line }) => line));
  const updated = new Set(effects.map(({ line }) => line));
  const remarksOf = new Map<number, FieldError[]>();
  for (const { line, ...remark } of remarks) remarksOf.set(line, [...(remarksOf.get(line) ?? []), remark]);
  const statusOf = ({ line, row, errors }: RowReading): MapRowStatus => {
    if (errors.length > 0) return 'rejected';
    if (row === null) return 'skipped';
    if (created.has(line)) return 'created';
    return updated.has(line) ? 'updated' : 'unchanged';
  };
  return readings.map((reading) => ({
    line: reading.line,
    status: statusOf(reading),
    errors: reading.errors,
    warnings: [...reading.warnings, ...(remarksOf.get(reading.line) ?? [])],
  }));
}

function countOf(rows: readonly MapImportRowReport[]): Record<MapRowStatus, number> {
  const counts = Object.fromEntries(mapRowStatuses.map((status) => [status, 0])) as Record<
    MapRowStatus,
    number
  >;
  for (const { status } of rows) counts[status] += 1;
  return counts;
}
