import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { asProgram } from '../../database/reach.js';
import type { Upload } from '../../http/upload.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { BookApprovals, refuseOther } from '../approvals/approvals.service.js';
import type { BookSettings } from '../deciding/brought.js';
import { readBook } from '../reading/book-file.js';
import type { BookImportSettings, BookImportView } from './book-imports.dto.js';
import { BookSurroundings } from './book-surroundings.service.js';
import { BookFiles } from './import-files.service.js';
import { ImportRun } from './import-run.service.js';
import { fileView } from './report.js';
import { decisionsOf } from './row-decisions.js';

export interface BroughtBook {
  upload: Pick<Upload, 'bytes' | 'fileName'>;
  settings: BookImportSettings;
  /** column name to field, null to leave it out */
  mapping: Readonly<Record<string, unknown>>;
}

/** A long file is written in one transaction while the sender waits. */
export const longestMinutes = 15;

/** Brings members and their past payments along: read, compared with who is known, and added in one transaction. */
@Injectable()
export class BookImportsService {
  constructor(
    private readonly audit: AuditService,
    private readonly surroundings: BookSurroundings,
    private readonly files: BookFiles,
    private readonly approvals: BookApprovals,
    private readonly run: ImportRun,
  ) {}

  /**
   * Whoever keeps the list of members may not write the book, nor the other way round: the file is brought as the
   * program, behind the guard of the route.
   * @throws Problem 409 `book_import.same_file`, `book_import.other_file`, `book_import.second_person`,
   *   `book_import.other_than_approved`, 422 `file.*`, `column.*`, `book_import.*`
   */
  async bring(actor: Actor, { upload, settings, mapping }: BroughtBook): Promise<BookImportView> {
    const fileOn = settings.asOf ?? actor.today;
    if (fileOn > actor.today) throw new Problem(422, 'book_import.day_to_come');
    const decisions = decisionsOf(settings);
    return asProgram(async () => {
      const { currency, rates, branches } = await this.surroundings.current();
      const year = settings.year ?? null;
      const file = await readBook(upload, { mapping, year, fileOn, currency });
      if (settings.digest && settings.digest !== file.digest)
        throw new Problem(409, 'book_import.other_file');
      const isDry = settings.dryRun ?? false;
      if (!isDry) await this.files.openAccounts([...branches.values()].map(({ number }) => number));
      return this.files.inTurn({ isDry }, async (tx) => {
        const fileIndex = await this.files.refuseSame(tx, file.digest);
        const rules: BookSettings = {
          ...{ kind: file.columns.kind, fileOn, rates, branches, taken: decisions.taken },
        };
        const approval = await this.approvals.forFile(tx, file.digest);
        if (!isDry && !approval) throw new Problem(409, 'book_import.second_person');
        const kept =
          approval && !isDry
            ? {
                ...{ importId: randomUUID(), fileIndex, proposalId: approval.proposalId },
                broughtAt: await this.files.instant(tx),
              }
            : null;
        const { report, persons } = await this.run.run(tx, actor, { file, decisions, rules, kept });
        if (approval && kept) refuseOther(approval.brings, report.brought);
        await this.record(tx, actor, { importId: kept?.importId ?? null, persons, counts: report.counts });
        return {
          ...{
            importId: kept?.importId ?? null,
            dryRun: isDry,
            letIn: approval !== null,
            file: fileView(file),
          },
          ...{ broughtAt: kept?.broughtAt.toISOString() ?? null, undoneAt: null },
          ...{ counts: report.counts, brought: report.brought, ...report.shown() },
        };
      });
    });
  }

  /** Who was found by the file sees it in their log, also when nothing was added. */
  private async record(
    tx: EntityManager,
    actor: Actor,
    told: { importId: string | null; persons: readonly string[]; counts: Record<string, number> },
  ): Promise<void> {
    await this.audit.record(tx, actor, {
      action: told.importId ? 'book_import.added' : 'book_import.tried',
      subjectId: told.importId,
      persons: told.persons,
      details: told.counts,
    });
  }
}
