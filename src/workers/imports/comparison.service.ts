import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WorkerSeals } from '../worker-seals.js';
import { knownWorkers } from './known-workers.js';
import { type DecidedRow, type KnownWorker, type PlacedRow, RowMatching } from './matching.rules.js';
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
    const sameAddress = new Map<string, string>();
    for (const row of read) {
      const place = row.values.employer === null ? null : placeOf(row.values, names);
      const unknown = place === null ? [] : unknownNames(row, place, settings);
      placed.push({
        ...row,
        errors: [...row.errors, ...unknown],
        place,
        emailIndex: await this.emailIndex(row.values.email, sameAddress),
      });
    }
    const matching = new RowMatching(await this.known(tx, placed, sameAddress));
    return { rows: placed.map((row) => matching.decide(row)), newNames: newNames(placed) };
  }

  /** While keys are changed a person may still stand under the earlier index of their address. */
  private async known(
    tx: EntityManager,
    placed: readonly PlacedRow[],
    sameAddress: ReadonlyMap<string, string>,
  ): Promise<KnownWorker[]> {
    const [first] = placed;
    const earlier = first ? [...sameAddress.keys()].map((emailIndex) => ({ ...first, emailIndex })) : [];
    const known = await knownWorkers(tx, [...placed, ...earlier]);
    return known.map((worker) => ({
      ...worker,
      emailIndex: sameAddress.get(worker.emailIndex ?? '') ?? worker.emailIndex,
    }));
  }

  /** @param sameAddress takes the earlier index of the address, if rows may have it */
  private async emailIndex(email: string | null, sameAddress: Map<string, string>): Promise<string | null> {
    if (email === null) return null;
    const [newest, ...earlier] = (await this.seals.emailIndexes(email)).map((index) => index.toString('hex'));
    for (const index of earlier) sameAddress.set(index, newest!);
    return newest!;
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
