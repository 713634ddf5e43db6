import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Upload } from '../../http/upload.js';
import { UnionProfile } from '../../rules/index.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { BankStatement } from '../bank-statement.entity.js';
import type { ComparedLine } from '../comparing.rules.js';
import { LineSeals } from '../line-seals.js';
import { readStatement } from '../reading/read-statement.js';
import type { StatementFile } from '../reading/statement-file.rules.js';
import { SuggestionsService } from '../lines/suggestions.service.js';
import { KeepingLines } from './keeping-lines.service.js';
import { countsOf, reportOf } from './report.js';
import { spanOf, type Span } from './span.rules.js';
import type { BankStatementReportView, BankStatementSettings } from './statements.dto.js';

interface Brought {
  upload: Upload;
  settings: BankStatementSettings;
  dryRun: boolean;
}

interface Kept {
  id: string;
  fileIndex: Buffer;
  file: StatementFile;
  span: Span | null;
  lines: readonly ComparedLine[];
  settings: BankStatementSettings;
}

/** Brings a file of the bank's: read, compared with the lines that are there, and what is new kept, in one transaction. */
@Injectable()
export class BringingStatements {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
    private readonly seals: LineSeals,
    private readonly keeping: KeepingLines,
    private readonly suggestions: SuggestionsService,
  ) {}

  /**
   * @throws Problem 409 `bank_statement.same_file`, 422 `file.*`, `bank_statement.*`; without a word in the settings
   * about lines that are unread or doubtful, nothing is kept
   */
  async bring(actor: Actor, { upload, settings, dryRun }: Brought): Promise<BankStatementReportView> {
    const { currency } = await this.db.manager.findOneByOrFail(UnionProfile, { only: true });
    const wishes = { today: actor.today, currency, dayOrder: settings.dayOrder ?? null };
    const file = await readStatement(upload, wishes);
    return this.db.transaction(async (tx) => {
      // of two overlapping files at once the second sees what the first kept
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('bank statements'))`);
      const fileIndex = await this.refuseSame(tx, upload.bytes);
      const lines = await this.keeping.compared(tx, file);
      const span = spanOf(file, settings.untilOn ?? null, actor.today);
      const suggestions = await this.suggestions.counts(tx, lines);
      const statementId = dryRun ? null : randomUUID();
      const kept = statementId
        ? await this.keep(tx, actor, { id: statementId, fileIndex, file, span, lines, settings })
        : [];
      await this.audit.record(tx, actor, {
        action: statementId ? 'bank_statement.brought' : 'bank_statement.tried',
        subjectId: statementId,
        details: countsOf(file, lines),
      });
      return reportOf(file, lines, {
        ...{ statementId, span, suggestions, kept, currency },
        language: actor.language,
      });
    });
  }

  private async keep(
    tx: EntityManager,
    actor: Actor,
    { id, fileIndex, file, span, lines, settings }: Kept,
  ): Promise<(string | null)[]> {
    const counts = countsOf(file, lines);
    if (!span) throw new Problem(422, 'bank_statement.no_lines');
    if (counts.unread > 0 && !settings.leaveUnread) {
      throw new Problem(422, 'bank_statement.unread_lines', { count: counts.unread });
    }
    if (counts.doubtful > 0 && !settings.doubtful) {
      throw new Problem(422, 'bank_statement.doubtful_lines', { count: counts.doubtful });
    }
    const { form } = file;
    await this.keeping.statement(tx, actor, { id, fileIndex, form, ...span });
    return this.keeping.lines(tx, id, lines, settings.doubtful === 'take');
  }

  private async refuseSame(tx: EntityManager, bytes: Buffer): Promise<Buffer> {
    const indexes = await this.seals.fileIndexes(bytes);
    const earlier = await tx.findOneBy(BankStatement, { fileIndex: In(indexes) });
    if (earlier) throw new Problem(409, 'bank_statement.same_file', {}, [], { statementId: earlier.id });
    return indexes[0]!;
  }
}
