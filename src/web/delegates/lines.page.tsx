import type { ComponentChildren, VNode } from 'preact';
import type { ReportLineView } from '../../dues/index.js';
import type { MessageCode } from '../../shared/messages/index.js';
import { amountFormat } from '../amounts.js';
import type { PageContext, Say } from '../page.js';

interface LinesProperties {
  lines: readonly ReportLineView[];
  context: PageContext;
  say: Say;
  /** what stands below a line: questions about it */
  beside?: (line: ReportLineView) => ComponentChildren;
}

const kinds: Record<string, MessageCode> = {
  payment: 'report_page.kind_payment',
  initiation: 'report_page.kind_payment',
  reversal: 'report_page.kind_reversal',
  handover: 'report_page.kind_handover',
};

const methods: Record<string, MessageCode> = {
  cash: 'report_page.by_cash',
  cheque: 'report_page.by_cheque',
  transfer: 'report_page.by_transfer',
  card: 'report_page.by_card',
};

export function Lines({ lines, context, say, beside }: LinesProperties): VNode {
  const amount = amountFormat(context);
  return (
    <ul class="lines">
      {lines.map((line) => (
        <li key={line.entryId}>
          <strong>{amount(line.amount)}</strong> {say(kinds[line.kind] ?? 'report_page.kind_other')}
          {line.receipt === null ? null : ` · ${say('report_page.receipt', { number: line.receipt })}`}
          <br />
          {line.happenedOn}
          {line.chosenName === null ? null : ` · ${line.chosenName}`}
          {line.member === null ? null : ` (${line.member})`}
          {line.method && methods[line.method] ? ` · ${say(methods[line.method]!)}` : null}
          {beside?.(line)}
        </li>
      ))}
    </ul>
  );
}
