import type { VNode } from 'preact';
import type { CashReportView, IncomeReportView, MonthTask, TrialBalanceView } from '../../ledger/index.js';
import type { PageContext, Say } from '../page.js';
import { accountName, figureIn } from './words.js';

/** The sum of many accounts: there are no entries of it alone. */
const membersCredit = 'liabilities:credit';

interface Told {
  context: PageContext;
  say: Say;
}

interface BalanceProperties extends Told {
  balance: TrialBalanceView;
  report: IncomeReportView;
}

/** Every account on a day, and what the months of its year came to. */
export function BalancePage({ balance, report, context, say }: BalanceProperties): VNode {
  const figure = figureIn(context);
  return (
    <>
      <form method="get" action="/p/tb">
        <label for="on">{say('money_page.on')}</label>
        <input id="on" name="on" type="date" value={balance.on} />
        <button>{say('money_page.show')}</button>
      </form>
      <Balance balance={balance} context={context} say={say} />
      <h2>{say('money_page.months')}</h2>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th>{say('money_page.month')}</th>
              <th class="number">{say('money_page.in')}</th>
              <th class="number">{say('money_page.out')}</th>
              <th class="number">{say('money_page.left')}</th>
            </tr>
          </thead>
          <tbody>
            {report.months.map(({ month, incomeTotal, expensesTotal, net }) => (
              <tr key={month}>
                <td>
                  <a href={`/p/mo?month=${month}`}>{month}</a>
                </td>
                <td class="number">{figure(incomeTotal)}</td>
                <td class="number">{figure(expensesTotal)}</td>
                <td class="number">{figure(net)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <a href="/p/tb/j">{say('money_page.journal')}</a>
      </p>
      <p>{say('money_page.journal_note')}</p>
    </>
  );
}

/** Debits and credits side by side; at the foot both come to the same. */
function Balance({ balance, context, say }: Told & { balance: TrialBalanceView }): VNode {
  const figure = figureIn(context);
  const nothing = { amountCents: 0, currency: balance.debits.currency };
  const shown = balance.accounts.filter((account) => account.balance.amountCents !== 0);
  const side = (sign: 1 | -1): number =>
    shown.reduce((sum, { balance: { amountCents } }) => sum + Math.max(0, sign * amountCents), 0);
  return (
    <>
      <Zero balance={balance} say={say} />
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th>{say('money_page.account', { currency: balance.debits.currency })}</th>
              <th class="number">{say('money_page.debit')}</th>
              <th class="number">{say('money_page.credit')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ account, balance: { amountCents, currency } }) => (
              <tr key={account}>
                <td>
                  {account === membersCredit ? (
                    accountName(account, say)
                  ) : (
                    <a href={`/p/le?account=${encodeURIComponent(account)}`}>{accountName(account, say)}</a>
                  )}
                </td>
                <td class="number">{amountCents > 0 ? figure({ amountCents, currency }) : ''}</td>
                <td class="number">
                  {amountCents < 0 ? figure({ amountCents: -amountCents, currency }) : ''}
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">{say('money_page.total')}</th>
              <td class="number">{figure({ ...nothing, amountCents: side(1) })}</td>
              <td class="number">{figure({ ...nothing, amountCents: side(-1) })}</td>
            </tr>
          </tbody>
        </table>
      </div>
    </>
  );
}

function Zero({ balance: { on, difference }, say }: { balance: TrialBalanceView; say: Say }): VNode {
  return difference.amountCents === 0 ? (
    <p class="note" role="status">
      {say('money_page.zero', { day: on })}
    </p>
  ) : (
    <p class="problem" role="alert">
      {say('money_page.not_zero', { day: on })}
    </p>
  );
}

interface MonthProperties extends Told {
  month: string;
  tasks: readonly MonthTask[];
  balance: TrialBalanceView;
  cash: CashReportView;
}

/** What a month still has open, what is in each till at its end, and the trial balance. */
export function MonthPage({ month, tasks, balance, cash, context, say }: MonthProperties): VNode {
  const figure = figureIn(context);
  return (
    <>
      <form method="get" action="/p/mo">
        <label for="month">{say('money_page.month')}</label>
        <input id="month" name="month" type="month" value={month} pattern="20\d\d-\d\d" />
        <button>{say('money_page.show')}</button>
      </form>
      <h2>{say('money_page.open')}</h2>
      {tasks.length === 0 ? <p class="note">{say('money_page.nothing_open')}</p> : null}
      <ul>
        {tasks.map(({ code, values, href }) => (
          <li key={`${code} ${href} ${JSON.stringify(values)}`}>
            <a href={href}>{say(code, values)}</a>
          </li>
        ))}
      </ul>
      <h2>{say('money_page.tills')}</h2>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th>{say('money_page.till')}</th>
              <th class="number">{say('money_page.in')}</th>
              <th class="number">{say('money_page.out')}</th>
              <th class="number">{say('money_page.now')}</th>
            </tr>
          </thead>
          <tbody>
            {cash.months
              .flatMap(({ tills }) => tills)
              .map((till) => (
                <tr key={till.till}>
                  <td>{accountName(till.till, say)}</td>
                  <td class="number">{figure(till.in)}</td>
                  <td class="number">{figure(till.out)}</td>
                  <td class="number">{figure(till.closing)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
      <h2>{say('money_page.trial_balance')}</h2>
      <Balance balance={balance} context={context} say={say} />
    </>
  );
}
