import type { FieldError } from '../../shared/errors.js';
import type { BookRowStatus } from '../book-import-row.entity.js';
import type { RowReading } from '../reading/row-reading.js';
import type { RowOutcome } from './brought.js';

/** A line on its way to its end. The worst that is said of it decides. */
export class RowJudgement {
  private status: BookRowStatus | null = null;
  private duplicateOf: number | null = null;
  private readonly errors: FieldError[];
  private readonly warnings: FieldError[];

  /** @param isTaken whoever brings the file confirmed its doubtful reading */
  constructor(
    readonly row: RowReading,
    readonly isTaken: boolean,
  ) {
    this.errors = [...row.errors, ...row.unusable];
    this.warnings = [...row.warnings];
    if (row.errors.length > 0) this.status = 'rejected';
    else this.doubt(...row.doubts);
  }

  get isUsable(): boolean {
    return this.status === null;
  }

  reject(error: FieldError): void {
    this.status = 'rejected';
    this.errors.push(error);
  }

  doubt(...doubts: readonly FieldError[]): void {
    if (doubts.length === 0) return;
    if (this.isTaken) this.warnings.push(...doubts);
    else {
      this.status ??= 'review';
      this.errors.push(...doubts);
    }
  }

  duplicate(of: number | null, warning: FieldError): void {
    this.status ??= 'duplicate';
    this.duplicateOf = of;
    this.warnings.push(warning);
  }

  leaveOut(error: FieldError): void {
    this.errors.push(error);
  }

  warn(warning: FieldError): void {
    this.warnings.push(warning);
  }

  outcome(): RowOutcome {
    const status = this.status ?? (this.errors.length > 0 ? 'partial' : 'accepted');
    return {
      line: this.row.line,
      status,
      duplicateOf: this.duplicateOf,
      errors: this.errors,
      warnings: this.warnings,
    };
  }
}
