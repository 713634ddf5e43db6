import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { MapService } from '../../workplaces/index.js';
import { BlocksService } from './blocks.service.js';
import { MapNamesService } from './map-names.service.js';
import {
  type FileNames,
  NameCollector,
  type NamesSeen,
  noPools,
  unconfirmed,
} from './names-in-file.rules.js';
import { mayCount, statusOf } from './row-status.rules.js';
import type { WaveFile } from './wave-duplicates.rules.js';
import { WaveService } from './wave.service.js';

/** The end of every import, read at once or in the background: the caller holds the survey's lock. */
@Injectable()
export class FinishingService {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly blocks: BlocksService,
    private readonly wave: WaveService,
    private readonly map: MapService,
    private readonly mapNames: MapNamesService,
  ) {}

  /** All blocks are written: from now on the rows count. */
  async finish(
    tx: EntityManager,
    actor: Actor,
    { surveyId, importId, confirmNewNames }: { surveyId: string; importId: string; confirmNewNames: boolean },
  ): Promise<void> {
    const counts = await this.blocks.countsRead(tx, importId);
    const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
    await tx.query(
      `UPDATE wage_survey_imports SET finished_at = $2, counts = $3, rows_total = $4, rows_done = $4 WHERE id = $1`,
      [importId, this.clock.now(), counts, rows],
    );
    await tx.query('DELETE FROM wage_survey_import_chunks WHERE import_id = $1', [importId]);
    const files = await this.wave.files(tx, surveyId);
    const seen = seenIn(files.find((file) => file.importId === importId));
    await this.keepNames(tx, importId, { seen, pooled: noPools });
    if (confirmNewNames) await this.putOnMap(tx, actor, surveyId, seen);
    await this.wave.link(tx, surveyId, files);
    await this.audit.record(tx, actor, {
      action: 'import.brought',
      subjectId: importId,
      details: { counts, confirmNewNames },
    });
  }

  /** Reads the file's names anew: a rejected row's no longer matter. */
  async refreshNames(tx: EntityManager, surveyId: string, importId: string): Promise<WaveFile[]> {
    const files = await this.wave.files(tx, surveyId);
    const { pooled } = await this.names(tx, importId);
    await this.keepNames(tx, importId, {
      seen: seenIn(files.find((file) => file.importId === importId)),
      pooled,
    });
    return files;
  }

  async names(tx: EntityManager, importId: string): Promise<FileNames> {
    const [row] = await tx.query<{ names_sealed: Buffer | null }[]>(
      'SELECT names_sealed FROM wage_survey_imports WHERE id = $1',
      [importId],
    );
    if (!row?.names_sealed) return { seen: new NameCollector().finish(), pooled: noPools };
    return (await this.wave.sealsOf(importId)).open<FileNames>('names', row.names_sealed);
  }

  async keepNames(tx: EntityManager, importId: string, names: FileNames): Promise<void> {
    const seals = await this.wave.sealsOf(importId);
    await tx.query('UPDATE wage_survey_imports SET names_sealed = $2 WHERE id = $1', [
      importId,
      seals.seal('names', names),
    ]);
  }

  /** Every name that is not there yet, as known from this wave alone. */
  private async putOnMap(tx: EntityManager, actor: Actor, surveyId: string, seen: NamesSeen): Promise<void> {
    const names = unconfirmed({ seen, pooled: noPools }, await this.mapNames.known(tx));
    await this.map.addEmployers(tx, actor, names.employer, { surveyId });
    await this.map.addJobClasses(tx, actor, names.jobClass, { surveyId });
    const known = await this.mapNames.known(tx);
    const sites = names.site.map(([employer, name]) => ({
      employerId: known.employer(employer) ?? '',
      name,
    }));
    await this.map.addSites(tx, actor, sites, { surveyId });
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
