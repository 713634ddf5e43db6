import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../shared/actor.js';
import { MapNamesService } from './map-names.service.js';
import {
  type FileNames,
  type KnownNames,
  NameCollector,
  type NamesSeen,
  noPools,
  unconfirmed,
} from './names-in-file.rules.js';
import { mayCount, statusOf } from './row-status.rules.js';
import type { WaveFile } from './wave-duplicates.rules.js';
import { WaveService } from './wave.service.js';

/** The names of employers, sites and job classes in a file, kept sealed beside it. */
@Injectable()
export class FileNamesService {
  constructor(
    private readonly wave: WaveService,
    private readonly mapNames: MapNamesService,
  ) {}

  async of(tx: EntityManager, importId: string): Promise<FileNames> {
    const [row] = await tx.query<{ names_sealed: Buffer | null }[]>(
      'SELECT names_sealed FROM wage_survey_imports WHERE id = $1',
      [importId],
    );
    if (!row?.names_sealed) return { seen: new NameCollector().finish(), pooled: noPools };
    return (await this.wave.sealsOf(importId)).open<FileNames>('names', row.names_sealed);
  }

  /** Those neither on the map nor pooled. */
  async unconfirmed(tx: EntityManager, importId: string, known?: KnownNames): Promise<NamesSeen> {
    return unconfirmed(await this.of(tx, importId), known ?? (await this.mapNames.known(tx)));
  }

  async keep(tx: EntityManager, importId: string, names: FileNames): Promise<void> {
    const seals = await this.wave.sealsOf(importId);
    await tx.query('UPDATE wage_survey_imports SET names_sealed = $2 WHERE id = $1', [
      importId,
      seals.seal('names', names),
    ]);
  }

  /** Every name that is not there yet. */
  async putOnMap(
    tx: EntityManager,
    actor: Actor,
    { surveyId, importId }: { surveyId: string; importId: string },
  ): Promise<void> {
    await this.mapNames.add(tx, actor, surveyId, await this.unconfirmed(tx, importId));
  }

  /** Reads the file's names anew from its rows: those of a rejected row no longer matter. */
  async refresh(tx: EntityManager, importId: string, files: readonly WaveFile[]): Promise<void> {
    const { pooled } = await this.of(tx, importId);
    const seen = seenIn(files.find((file) => file.importId === importId));
    await this.keep(tx, importId, { seen, pooled });
  }
}

/** The names of the rows that count or wait for review. */
export function seenIn(file: WaveFile | undefined): NamesSeen {
  const names = new NameCollector();
  for (const [line, read, , , employer, site, jobClass] of file?.rows ?? []) {
    const becomes = file?.decided.get(line) ?? null;
    if (mayCount(statusOf(read, { becomes, displaced: false }))) names.add(employer, site, jobClass);
  }
  return names.finish();
}
