import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ImportSeals } from './import-seals.js';

const chunkBytes = 256 * 1024;
/** Chunks written or read by one statement. */
const chunksAtOnce = 16;

/** The uploaded file of an import that waits for its turn: in pieces, sealed, never on disk in the clear. */
@Injectable()
export class ChunksService {
  async keep(tx: EntityManager, seals: ImportSeals, importId: string, bytes: Buffer): Promise<void> {
    const count = Math.ceil(bytes.length / chunkBytes);
    for (let first = 0; first < count; first += chunksAtOnce) {
      const places = Array.from({ length: Math.min(chunksAtOnce, count - first) }, (_, at) => first + at);
      await tx.query(
        `INSERT INTO wage_survey_import_chunks (import_id, place, sealed)
         VALUES ${places.map((_, at) => `($1, $${2 * at + 2}, $${2 * at + 3})`).join(', ')}`,
        [
          importId,
          ...places.flatMap((place) => {
            const piece = bytes.subarray(place * chunkBytes, (place + 1) * chunkBytes);
            return [place, seals.seal('chunk', piece, place)];
          }),
        ],
      );
    }
  }

  /** The whole file again, of known length: gathered in pieces it would stand in memory twice. */
  async read(tx: EntityManager, seals: ImportSeals, importId: string, fileBytes: number): Promise<Buffer> {
    const bytes = Buffer.alloc(fileBytes);
    for (let next = 0; ; next += chunksAtOnce) {
      const chunks = await tx.query<{ place: number; sealed: Buffer }[]>(
        `SELECT place, sealed FROM wage_survey_import_chunks
         WHERE import_id = $1 AND place >= $2 ORDER BY place LIMIT ${chunksAtOnce}`,
        [importId, next],
      );
      for (const { place, sealed } of chunks) {
        seals.bytes('chunk', sealed, place).copy(bytes, place * chunkBytes);
      }
      if (chunks.length < chunksAtOnce) return bytes;
    }
  }
}
