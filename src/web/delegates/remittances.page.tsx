import type { VNode } from 'preact';
import type { RemittancesDueView, RemittanceView } from '../../dues/index.js';
import type { Problem } from '../../shared/errors.js';
import { amountFormat } from '../amounts.js';
import type { PageContext, Say } from '../page.js';
import { Reckoning } from './remittance.page.js';

interface RemittancesProperties {
  due: RemittancesDueView;
  made: readonly RemittanceView[];
  isTreasurer: boolean;
  problem: Problem | null;
  context: PageContext;
  say: Say;
}

export function RemittancesPage(properties: RemittancesProperties): VNode {
  const { due, made, isTreasurer, problem, context, say } = properties;
  const amount = amountFormat(context);
  return (
    <>
      {problem ? (
        <p class="problem" role="alert">
          {say(problem.code, problem.values)}
        </p>
      ) : null}
      <p>{say('remittance_page.until', { month: due.month, on: due.dueOn, amount: amount(due.bank) })}</p>
      {due.items
        .filter(
          ({ lines, general, branchId }) => lines.length > 0 || general.amountCents > 0 || branchId !== null,
        )
        .map((item) => (
          <section key={item.branchId ?? ''}>
            <h2>{item.branch ?? say('remittance_page.at_large')}</h2>
            {item.remittanceId ? (
              <p>
                <a href={`/p/rm/${item.remittanceId}`}>{say('remittance_page.sent')}</a>
              </p>
            ) : (
              <>
                <Reckoning reckoned={item} context={context} say={say} />
                {isTreasurer ? <Proposing month={due.month} branchId={item.branchId} say={say} /> : null}
              </>
            )}
          </section>
        ))}
      <section>
        <h2>{say('remittance_page.made')}</h2>
        {made.length === 0 ? <p>{say('remittance_page.none')}</p> : null}
        <ul>
          {made.map((each) => (
            <li key={each.id}>
              <a href={`/p/rm/${each.id}`}>
                {each.month}, {each.branch ?? say('remittance_page.at_large')}
              </a>{' '}
              {amount(each.general)}
            </li>
          ))}
        </ul>
      </section>
      {isTreasurer ? <SplitForm {...properties} /> : null}
    </>
  );
}

function Proposing({ month, branchId, say }: { month: string; branchId: string | null; say: Say }): VNode {
  return (
    <form method="post" action="/p/rm">
      <input type="hidden" name="month" value={month} />
      <input type="hidden" name="branchId" value={branchId ?? ''} />
      <button>{say('remittance_page.propose')}</button>
    </form>
  );
}

function SplitForm({ due, say }: RemittancesProperties): VNode {
  return (
    <details>
      <summary>{say('split.title')}</summary>
      <form method="post" action="/p/rm/s">
        <label>
          {say('remittance.branch')}
          <select name="branchId">
            <option value="">{say('remittance_page.all')}</option>
            {due.items.map(({ branchId, branch }) =>
              branchId ? (
                <option key={branchId} value={branchId}>
                  {branch}
                </option>
              ) : null,
            )}
          </select>
        </label>
        <label>
          {say('split.from')}
          <input type="date" name="effectiveFrom" required />
        </label>
        <label>
          {say('remittance_page.basis_points')}
          <input name="generalBasisPoints" inputMode="numeric" required pattern="\d{1,5}" value="6000" />
        </label>
        <label>
          {say('split.sub_minimum')}
          <input
            name="ofSubMinimum"
            inputMode="decimal"
            required
            pattern="\d{1,6}([.,]\d{1,2})?"
            value="3.00"
          />
        </label>
        <label>
          {say('remittance_page.odd_cent')}
          <select name="oddCent">
            <option value="general">{say('split.odd_general')}</option>
            <option value="branch">{say('split.odd_branch')}</option>
          </select>
        </label>
        <label>
          {say('remittance_page.citation')}
          <input name="citation" required maxLength={500} />
        </label>
        <button class="quiet">{say('remittance_page.propose_split')}</button>
      </form>
    </details>
  );
}
