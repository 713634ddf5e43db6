import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { asProgram } from '../../database/reach.js';
import { StandingFactsService } from '../../dues/index.js';
import type { Upload } from '../../http/upload.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { nameKey } from '../../shared/names.js';
import { BookApprovals, refuseOther } from '../approvals/approvals.service.js';
import type { BookSettings } from '../deciding/brought.js';
import { readBook } from '../reading/book-file.js';
import type { BookImportSettings, BookImportView, BookRowView } from './book-imports.dto.js';
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
    private readonly db: DataSource,
    private readonly audit: AuditService,
    private readonly facts: StandingFactsService,
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
      const { currency, rates } = await this.facts.rules(this.db.manager);
      const year = settings.year ?? null;
      const file = await readBook(upload, { mapping, year, fileOn, currency });
      if (settings.digest && settings.digest !== file.digest)
        throw new Problem(409, 'book_import.other_file');
      const branches = await this.branches();
      const isDry = settings.dryRun ?? false;
      if (!isDry) await this.files.openAccounts([...branches.values()].map(({ number }) => number));
      return this.db.transaction(async (tx) => {
        await this.files.inTurn(tx, { isDry });
        const fileIndex = await this.files.refuseSame(tx, file.digest);
        const rules: BookSettings = {
          ...{ kind: file.columns.kind, fileOn, rates, branches, taken: decisions.taken },
        };
        const approval = isDry ? null : await this.approvals.required(tx, file.digest);
        const kept = approval && {
          ...{ importId: randomUUID(), fileIndex, proposalId: approval.proposalId },
          broughtAt: await this.files.instant(tx),
        };
        const { report, persons } = await this.run.run(tx, actor, { file, decisions, rules, kept });
        if (approval) refuseOther(approval.brings, report.brought);
        await this.record(tx, actor, { importId: kept?.importId ?? null, persons, counts: report.counts });
        return {
          ...{ importId: kept?.importId ?? null, dryRun: isDry, file: fileView(file) },
          ...{ broughtAt: kept?.broughtAt.toISOString() ?? null, undoneAt: null },
          ...{ counts: report.counts, brought: report.brought, ...report.shown() },
        };
      });
    });
  }

  /** Whom rows in review may be about, as far as the asker may see them; their log says that the sheet was tried. */
  async namesOf(rows: readonly Pick<BookRowView, 'candidates'>[]): Promise<Map<string, string>> {
    const found = await this.db.query<{ id: string; name: string }[]>(
      `SELECT w.id, w.chosen_name || coalesce(' (' || min(m.number) || ')', '') AS name
       FROM workers w LEFT JOIN memberships m ON m.worker_id = w.id
       WHERE w.id = ANY($1::uuid[]) AND w.merged_into IS NULL AND w.erased_at IS NULL GROUP BY w.id`,
      [[...new Set(rows.flatMap(({ candidates }) => candidates))]],
    );
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  /** Numbers and names both lead to a branch. */
  private async branches(): Promise<Map<string, { id: string; number: number }>> {
    const rows = await this.db.query<{ id: string; number: number; name: string }[]>(
      'SELECT id, number, name FROM branches ORDER BY number',
    );
    return new Map(
      rows.flatMap(({ id, number, name }) => [
        [String(number), { id, number }] as const,
        [nameKey(name), { id, number }] as const,
      ]),
    );
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
