import type { VNode } from 'preact';
import {
  type BankLineView,
  type BankStatementView,
  dayOrders,
  type SuggestedEntryView,
} from '../../bank/index.js';
import type { Problem } from '../../shared/errors.js';
import type { Page } from '../../shared/paging.js';
import type { PageContext, Say } from '../page.js';
import { ProblemNote } from '../page.filter.js';
import { amountText, entryText, Tap } from './parts.js';

interface BankPageProperties {
  open: Page<BankLineView>;
  /** of each open line the entry it most likely is */
  best: ReadonlyMap<string, SuggestedEntryView>;
  statements: readonly BankStatementView[];
  problem: Problem | null;
  context: PageContext;
  say: Say;
}

/** The open lines first: one tap takes what is suggested; the line itself leads to everything else. */
export function BankPage({ open, best, statements, problem, context, say }: BankPageProperties): VNode {
  return (
    <>
      {problem ? <ProblemNote problem={problem} say={say} /> : null}
      <h2>{say('bank_page.open')}</h2>
      {open.items.length === 0 ? <p>{say('bank_page.none_open')}</p> : null}
      {open.items.map((line) => (
        <OpenLine key={line.id} line={line} best={best.get(line.id) ?? null} context={context} say={say} />
      ))}
      {open.next ? <p>{say('bank_page.more')}</p> : null}
      <h2>{say('bank_page.bring')}</h2>
      <BringForm say={say} />
      <h2>{say('bank_page.brought')}</h2>
      {statements.length === 0 ? <p>{say('bank_page.none_brought')}</p> : null}
      <ul>
        {statements.map(({ id, fromOn, untilOn, lines, open: waiting }) => (
          <li key={id}>
            {say('bank_page.statement', { from: fromOn, until: untilOn, lines, open: waiting })}
          </li>
        ))}
      </ul>
    </>
  );
}

interface OpenLineProperties {
  line: BankLineView;
  best: SuggestedEntryView | null;
  context: PageContext;
  say: Say;
}

function OpenLine({ line, best, context, say }: OpenLineProperties): VNode {
  return (
    <section class="bank-line">
      <p>
        <a href={`/p/bk/${line.id}`}>
          <strong>{amountText(line.amount, context)}</strong> {line.happenedOn}
        </a>
        <br />
        {line.text ?? say('bank_page.erased')}
      </p>
      {best ? (
        <Tap
          lineId={line.id}
          act="match"
          values={{ entryId: best.entryId }}
          button={say('bank_page.accept', { entry: entryText(best, say) })}
        />
      ) : null}
    </section>
  );
}

function BringForm({ say }: { say: Say }): VNode {
  return (
    <form method="post" action="/p/bk" encType="multipart/form-data">
      <label for="file">{say('bank_page.file')}</label>
      <input id="file" name="file" type="file" accept=".csv,.tsv,.txt,.xlsx,.ofx,.qfx" required />
      <details>
        <summary>{say('bank_page.more_about_file')}</summary>
        <label for="dayOrder">{say('bank_page.day_order')}</label>
        <select id="dayOrder" name="dayOrder">
          <option value="">{say('bank_page.order_of_file')}</option>
          {dayOrders.map((order) => (
            <option key={order} value={order}>
              {say(`bank_page.${order.replace('-', '_') as 'day_first' | 'month_first' | 'year_first'}`)}
            </option>
          ))}
        </select>
        <label for="untilOn">{say('bank_page.until')}</label>
        <input id="untilOn" name="untilOn" type="date" />
        <label for="doubtful">{say('bank_page.doubtful')}</label>
        <select id="doubtful" name="doubtful">
          <option value="">{say('bank_page.doubtful_ask')}</option>
          <option value="leave">{say('bank_page.doubtful_leave')}</option>
          <option value="take">{say('bank_page.doubtful_take')}</option>
        </select>
        <label>
          <input type="checkbox" name="leaveUnread" value="true" /> {say('bank_page.leave_unread')}
        </label>
      </details>
      <button class="quiet" name="act" value="preview">
        {say('bank_page.preview')}
      </button>
      <button name="act" value="bring">
        {say('bank_page.bring')}
      </button>
    </form>
  );
}
