import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RowReading } from '../reading/row.rules.js';
import { countRead } from './counts.rules.js';
import { digest, type ImportSeals } from './import-seals.js';
import type { ReportStatus, StatusCounts } from './row-status.rules.js';
import {
  type KeptRow,
  keptRow,
  keysOf,
  type RowKeys,
  storedRow,
  type StoredRow,
} from './stored-row.rules.js';

interface BlockRow {
  place: number;
  sealed: Buffer;
}

/** Blocks opened at a time. */
const pageOfBlocks = 40;
const columnsOfBlock = 7;

/** Writes and reads the sealed rows of one import. */
@Injectable()
export class BlocksService {
  /** One INSERT for all of them; `firstPlace` is the place of the first. */
  async add(
    tx: EntityManager,
    seals: ImportSeals,
    importId: string,
    { blocks, firstPlace }: { blocks: readonly RowReading[][]; firstPlace: number },
  ): Promise<void> {
    if (blocks.length === 0) return;
    const parameters = blocks.flatMap((rows, at) => {
      const place = firstPlace + at;
      return [
        importId,
        place,
        rows[0]?.line ?? 0,
        rows.at(-1)?.line ?? 0,
        JSON.stringify(countRead(rows)),
        seals.seal('rows', rows.map(storedRow), place),
        seals.seal('keys', rows.map((row) => keysOf(row, digest)).filter(isThere), place),
      ];
    });
    const values = blocks.map((_, at) => {
      const first = at * columnsOfBlock + 1;
      return `(${Array.from({ length: columnsOfBlock }, (_unused, column) => `$${first + column}`).join(', ')})`;
    });
    await tx.query(
      `INSERT INTO wage_survey_import_blocks (import_id, place, first_line, last_line, statuses, sealed, keys_sealed)
       VALUES ${values.join(', ')}`,
      parameters,
    );
  }

  /** The keys of every row that may count, in order of line. */
  async keys(tx: EntityManager, seals: ImportSeals, importId: string): Promise<RowKeys[]> {
    const all: RowKeys[] = [];
    const texts = new Map<string, string>();
    const blocks = this.pages(
      tx,
      `SELECT place, keys_sealed AS sealed FROM wage_survey_import_blocks`,
      importId,
    );
    for await (const block of blocks) {
      for (const keys of seals.open<RowKeys[]>('keys', block.sealed, block.place))
        all.push(shared(keys, texts));
    }
    return all;
  }

  /** All rows, block by block. */
  async *rows(tx: EntityManager, seals: ImportSeals, importId: string): AsyncGenerator<KeptRow[]> {
    const blocks = this.pages(tx, `SELECT place, sealed FROM wage_survey_import_blocks`, importId);
    for await (const { place, sealed } of blocks) yield opened(seals, place, sealed);
  }

  /**
   * The rows below `afterLine`, block by block; with a status only of blocks in which a row may have it.
   */
  async *rowsBelow(
    tx: EntityManager,
    seals: ImportSeals,
    importId: string,
    { afterLine, status }: { afterLine: number; status: ReportStatus | null },
  ): AsyncGenerator<KeptRow[]> {
    let last = afterLine;
    for (;;) {
      const blocks = await tx.query<(BlockRow & { last_line: number })[]>(
        `SELECT place, sealed, last_line FROM wage_survey_import_blocks b
         WHERE import_id = $1 AND last_line > $2 AND ($3::text IS NULL OR statuses ? $3
           OR EXISTS (SELECT FROM wage_survey_row_decisions d
                      WHERE d.import_id = b.import_id AND d.line BETWEEN b.first_line AND b.last_line AND d.becomes = $3)
           OR $3 = 'duplicate' AND EXISTS (SELECT FROM wage_survey_row_links l WHERE l.import_id = b.import_id
                      AND l.line BETWEEN b.first_line AND b.last_line AND l.kind = 'duplicate'))
         ORDER BY last_line LIMIT 2`,
        [importId, last, status],
      );
      for (const { place, sealed } of blocks) yield opened(seals, place, sealed);
      if (blocks.length < 2) return;
      last = blocks.at(-1)?.last_line ?? last;
    }
  }

  /** The row that begins on `line`; null without one. */
  async row(tx: EntityManager, seals: ImportSeals, importId: string, line: number): Promise<KeptRow | null> {
    const [block] = await tx.query<BlockRow[]>(
      `SELECT place, sealed FROM wage_survey_import_blocks
       WHERE import_id = $1 AND first_line <= $2 AND last_line >= $2`,
      [importId, line],
    );
    return block ? (opened(seals, block.place, block.sealed).find((row) => row.line === line) ?? null) : null;
  }

  /** Rows of the whole import by the status they were read with. */
  async countsRead(tx: EntityManager, importId: string): Promise<Partial<StatusCounts>> {
    const [sums] = await tx.query<{ counts: Partial<StatusCounts> }[]>(
      `SELECT coalesce(jsonb_object_agg(status, rows), '{}') AS counts
       FROM (SELECT key AS status, sum(value::int) AS rows
             FROM wage_survey_import_blocks, jsonb_each_text(statuses) WHERE import_id = $1 GROUP BY key) sums`,
      [importId],
    );
    return sums?.counts ?? {};
  }

  private async *pages(tx: EntityManager, select: string, importId: string): AsyncGenerator<BlockRow> {
    let last = -1;
    for (;;) {
      const blocks = await tx.query<BlockRow[]>(
        `${select} WHERE import_id = $1 AND place > $2 ORDER BY place LIMIT ${pageOfBlocks}`,
        [importId, last],
      );
      yield* blocks;
      if (blocks.length < pageOfBlocks) return;
      last = blocks.at(-1)?.place ?? last;
    }
  }
}

function opened(seals: ImportSeals, place: number, sealed: Buffer): KeptRow[] {
  return seals.open<StoredRow[]>('rows', sealed, place).map(keptRow);
}

function isThere<Value>(value: Value | null): value is Value {
  return value !== null;
}

/** Rows of one employer share its name in memory: a long file would hold it 200,000 times. */
function shared(keys: RowKeys, texts: Map<string, string>): RowKeys {
  const one = (text: string): string => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, text);
    return text;
  };
  const [line, status, hasErrors, respondent, employer, site, jobClass, submittedAt, fingerprint] = keys;
  return [
    line,
    one(status) as RowKeys[1],
    hasErrors,
    respondent,
    one(employer),
    site === null ? null : one(site),
    one(jobClass),
    submittedAt,
    fingerprint,
  ];
}
