import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { BlocksService } from './blocks.service.js';
import { FileNamesService } from './file-names.service.js';
import { WaveService } from './wave.service.js';

/** The end of every import, read at once or in the background: the caller holds the survey's lock. */
@Injectable()
export class FinishingService {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly blocks: BlocksService,
    private readonly wave: WaveService,
    private readonly names: FileNamesService,
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
    await this.names.refresh(tx, importId, files);
    if (confirmNewNames) await this.names.putOnMap(tx, actor, { surveyId, importId });
    await this.wave.link(tx, surveyId, files);
    await this.audit.record(tx, actor, {
      action: 'import.brought',
      subjectId: importId,
      details: { counts, confirmNewNames },
    });
  }
}
