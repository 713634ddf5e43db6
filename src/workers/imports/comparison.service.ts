import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WorkerSeals } from '../worker-seals.js';
import { knownWorkers } from './known-workers.js';
import { type DecidedRow, type PlacedRow, RowMatching } from './matching.rules.js';
import { firstSpellings, ImportPlaces, type NewNames, placeOf, unknownNames } from './places.service.js';
import type { RowReading } from './row.rules.js';

/** Compares what was read with the map and with who is known. */
@Injectable()
export class ImportComparison {
  constructor(
    private readonly seals: WorkerSeals,
    private readonly places: ImportPlaces,
  ) {}

  async decide(
    tx: EntityManager,
    read: readonly RowReading[],
    settings: { confirmNewNames: boolean },
  ): Promise<{ rows: DecidedRow[]; newNames: NewNames }> {
    const names = await this.places.names(tx);
    const placed: PlacedRow[] = [];
    for (const row of read) {
      const place = row.values.employer === null ? null : placeOf(row.values, names);
      const unknown = place === null ? [] : unknownNames(row, place, settings);
      placed.push({
        ...row,
        errors: [...row.errors, ...unknown],
        place,
        emailIndex: await this.emailIndex(row.values.email),
      });
    }
    const matching = new RowMatching(await knownWorkers(tx, placed));
    return { rows: placed.map((row) => matching.decide(row)), newNames: newNames(placed) };
  }

  private async emailIndex(email: string | null): Promise<string | null> {
    return email === null ? null : (await this.seals.emailIndex(email)).toString('hex');
  }
}

function newNames(rows: readonly PlacedRow[]): NewNames {
  const missing = (field: keyof NewNames): string[] =>
    firstSpellings(
      rows.flatMap(({ values, place }) => {
        const name = values[field];
        return name !== null && place !== null && place[`${field}Id`] === null ? [name] : [];
      }),
    );
  return { employer: missing('employer'), site: missing('site'), jobClass: missing('jobClass') };
}
