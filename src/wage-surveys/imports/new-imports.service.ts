import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Keyring } from '../../keys/keyring.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { Problem } from '../../shared/errors.js';
import type { FileHashes, PreparedFile } from './prepared-file.js';

/** The index of files of answers that were brought. */
export const surveyFileIndex = 'survey-import-file';

/** The entry of a file among those of its survey. */
@Injectable()
export class NewImportsService {
  constructor(
    private readonly clock: Clock,
    private readonly keyring: Keyring,
  ) {}

  /** Equal for equal files, and useless to whoever has only the database. */
  async hashesOf(bytes: Buffer): Promise<FileHashes> {
    const index = await this.keyring.index(surveyFileIndex);
    const digest = createHash('sha256').update(bytes).digest('hex');
    const column = 'wage_survey_imports.file';
    return { newest: index.of(column, digest), all: index.all(column, digest) };
  }

  /** @throws Problem 409 `import.same_file` with the import that has the file */
  async refuseSameFile(tx: EntityManager, surveyId: string, fileHashes: FileHashes): Promise<void> {
    const [same] = await tx.query<{ id: string }[]>(
      `SELECT id FROM wage_survey_imports
       WHERE survey_id = $1 AND file_hash = ANY($2::bytea[]) AND undone_at IS NULL AND failed_at IS NULL`,
      [surveyId, fileHashes.all],
    );
    if (same) throw new Problem(409, 'import.same_file', {}, [], { importId: same.id });
  }

  /** The caller holds the survey's lock. @throws Problem 409 `import.same_file` */
  async insert(
    tx: EntityManager,
    actor: Actor,
    importId: string,
    { survey, fileHashes, settings }: PreparedFile,
    reportSealed: Buffer,
  ): Promise<void> {
    await this.refuseSameFile(tx, survey.id, fileHashes);
    await tx.query(
      `INSERT INTO wage_survey_imports
         (id, survey_id, number, file_hash, brought_by_account, brought_by_worker, created_at, settings, report_sealed)
       SELECT $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8
       FROM wage_survey_imports WHERE survey_id = $2`,
      [
        importId,
        survey.id,
        fileHashes.newest,
        actor.accountId,
        actor.workerId,
        this.clock.now(),
        settings,
        reportSealed,
      ],
    );
  }
}
