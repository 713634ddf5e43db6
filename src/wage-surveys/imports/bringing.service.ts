import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import { DryRunService } from './dry-run.service.js';
import { decide } from './import-file.js';
import { LongFilesService } from './long-files.service.js';
import type { Bringing } from './prepared-file.js';
import { PreparingService } from './preparing.service.js';
import type { ImportReport } from './report.js';
import { readSettings } from './sealed-report.js';
import { ShortFilesService } from './short-files.service.js';

/** Files with more records are read in the background. */
export const mostAtOnce = 5_000;

/** Where to look for the file's report. */
export interface Brought {
  importId: string;
  inBackground: boolean;
}

@Injectable()
export class BringingService {
  constructor(
    private readonly preparing: PreparingService,
    private readonly dryRuns: DryRunService,
    private readonly shortFiles: ShortFilesService,
    private readonly longFiles: LongFilesService,
  ) {}

  /**
   * Takes a file: read at once up to 5,000 records, else in the background. A dry run stores nothing.
   * @throws Problem 404, 409 `survey.closed`, `import.same_file`, 422 `file.*`, `import.mapping_wrong`
   */
  async bring(actor: Actor, surveyId: string, bringing: Bringing): Promise<Brought | ImportReport> {
    const prepared = await this.preparing.prepare(actor, surveyId, bringing);
    const { survey, file } = prepared;
    if (bringing.dryRun) {
      const settings = readSettings(prepared.settings, survey.currency);
      return this.dryRuns.report(surveyId, file, settings, bringing.language);
    }
    const decisions = await decide(file, survey.currency, mostAtOnce);
    if (decisions === null) {
      return { importId: await this.longFiles.bring(actor, prepared), inBackground: true };
    }
    return { importId: await this.shortFiles.bring(actor, prepared, decisions), inBackground: false };
  }
}
