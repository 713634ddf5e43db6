import { type Language, say } from '../../shared/messages/index.js';
import { moneyIn } from '../../shared/money.js';
import type { ComparedLine } from '../comparing.rules.js';
import type { Remark, StatementFile, UnreadLine } from '../reading/statement-file.rules.js';
import type { Span } from './span.rules.js';
import {
  type BankRemarkView,
  type BankStatementReportView,
  type BroughtLineView,
  type LineOutcome,
} from './statements.dto.js';

interface Around {
  statementId: string | null;
  span: Span | null;
  /** of each compared line: how many entries of the book may be the same money */
  suggestions: readonly number[];
  /** of each compared line: the id it was kept under */
  kept: readonly (string | null)[];
  currency: string;
  language: Language;
}

export function countsOf(file: StatementFile, lines: readonly ComparedLine[]): Record<LineOutcome, number> {
  const counts = { new: 0, known: 0, doubtful: 0, unread: 0, skipped: 0 };
  for (const { outcome } of lines) counts[outcome] += 1;
  for (const { skipped } of file.unread) counts[skipped ? 'skipped' : 'unread'] += 1;
  return counts;
}

/** What became, or would become, of each line of the file, in its order. */
export function reportOf(
  file: StatementFile,
  lines: readonly ComparedLine[],
  { statementId, span, suggestions, kept, currency, language }: Around,
): BankStatementReportView {
  const money = moneyIn(currency);
  const said = (remark: Remark): BankRemarkView => ({
    code: remark.code,
    text: say(language, remark.code, remark.values),
  });
  const read = lines.map((line, at): BroughtLineView => ({
    ...{ line: line.line, outcome: line.outcome, happenedOn: line.happenedOn, text: line.text },
    amount: money(line.amountCents),
    lineId: kept[at] ?? line.sameAs,
    suggestions: suggestions[at] ?? 0,
    remarks: [...line.warnings, ...perhapsKnown(line)].map(said),
  }));
  const unread = file.unread.map((line) => unreadView(line, said(line.why)));
  return {
    ...{ statementId, dryRun: statementId === null, form: file.form },
    ...{ fromOn: span?.fromOn ?? null, untilOn: span?.untilOn ?? null },
    ...{ counts: countsOf(file, lines), unknownColumns: file.unknownColumns },
    lines: [...read, ...unread].sort((a, b) => a.line - b.line),
  };
}

function perhapsKnown({ outcome }: ComparedLine): Remark[] {
  return outcome === 'doubtful' ? [{ code: 'bank_line.perhaps_known' }] : [];
}

function unreadView({ line, text, skipped }: UnreadLine, remark: BankRemarkView): BroughtLineView {
  return {
    ...{ line, outcome: skipped ? 'skipped' : 'unread', happenedOn: null, amount: null, text },
    ...{ lineId: null, suggestions: 0, remarks: [remark] },
  };
}
