import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Keyring } from '../keys/keyring.js';
import { Problem } from '../shared/errors.js';
import { seal, type SealedPlace, unseal } from '../shared/sealing.js';
import { type Column, writeCsv, writeXlsx } from '../spreadsheets/write.js';
import { chunkBytes, type ExportForm } from './export.rules.js';
import { ExportChunk } from './export.entity.js';
import type { Line, Lines } from './export-lines.js';

/** The bytes of a file, in pieces sealed under a key of its own; never a whole large file in memory. */
@Injectable()
export class ExportFiles {
  constructor(private readonly keyring: Keyring) {}

  /** @returns everybody in the file, once each, in its order; how many rows and pieces */
  async write(
    tx: EntityManager,
    exportId: string,
    { form, lines }: { form: ExportForm; lines: Lines },
  ): Promise<{ persons: string[]; count: number; chunks: number }> {
    const key = await this.keyring.ensure(ownerOf(exportId));
    const persons = new Set<string>();
    let count = 0;
    const seen = (batch: readonly Line[]): void => {
      count += batch.length;
      for (const { personId } of batch) persons.add(personId);
    };
    const bytes = form === 'csv' ? csv(lines, seen) : xlsx(lines, seen);
    let place = 0;
    for await (const piece of pieces(bytes)) {
      const sealed = seal(key, placeOf(exportId, place), piece);
      await tx.insert(ExportChunk, { exportId, place, sealed });
      place += 1;
    }
    return { persons: [...persons], count, chunks: place };
  }

  /** @throws Problem 503 `worker.unreadable` when the key or a piece is missing */
  async piece(manager: EntityManager, exportId: string, place: number): Promise<Buffer> {
    const key = await this.keyring.find(ownerOf(exportId));
    const chunk = await manager.findOneBy(ExportChunk, { exportId, place });
    if (!key || !chunk) throw new Problem(503, 'worker.unreadable');
    return unseal(key, placeOf(exportId, place), chunk.sealed);
  }
}

export function ownerOf(exportId: string): string {
  return `export:${exportId}`;
}

function placeOf(exportId: string, place: number): SealedPlace {
  return { table: 'export_chunks', column: 'sealed', row: `${exportId} ${place}` };
}

async function* csv({ columns, batches }: Lines, seen: (batch: Line[]) => void): AsyncGenerator<Buffer> {
  const head = writeCsv({ columns, rows: [] });
  yield head;
  for await (const batch of batches) {
    seen(batch);
    yield writeCsv({ columns, rows: cellsOf(batch) }).subarray(head.length);
  }
}

async function* xlsx({ columns, batches }: Lines, seen: (batch: Line[]) => void): AsyncGenerator<Buffer> {
  const rows: Line['cells'][] = [];
  for await (const batch of batches) {
    seen(batch);
    rows.push(...cellsOf(batch));
  }
  yield await writeXlsx(workbook(columns, rows));
}

function workbook(columns: Column[], rows: Line['cells'][]): Parameters<typeof writeXlsx>[0] {
  return { columns, rows };
}

function cellsOf(batch: readonly Line[]): Line['cells'][] {
  return batch.map(({ cells }) => cells);
}

/** The same bytes cut into pieces of one size, but for the last. */
async function* pieces(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held = Buffer.alloc(0);
  for await (const more of bytes) {
    held = Buffer.concat([held, more]);
    while (held.length >= chunkBytes) {
      yield held.subarray(0, chunkBytes);
      held = held.subarray(chunkBytes);
    }
  }
  yield held;
}
