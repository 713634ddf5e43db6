import type { ComponentChildren, VNode } from 'preact';
import type { RemittanceView } from '../../dues/index.js';
import { amountFormat } from '../amounts.js';
import type { PageContext, Say } from '../page.js';

type Reckoned = Pick<RemittanceView, 'lines' | 'changedGeneral' | 'general' | 'stays'>;

/** By month, as it is shared, and the sums. */
export function Reckoning({
  reckoned,
  context,
  say,
}: {
  reckoned: Reckoned;
  context: PageContext;
  say: Say;
}): VNode {
  const amount = amountFormat(context);
  const { lines, changedGeneral, general, stays } = reckoned;
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>{say('remittance_page.month')}</th>
            <th class="number">{say('remittance_page.dues')}</th>
            <th class="number">{say('remittance_page.general')}</th>
            <th class="number">{say('remittance_page.stays')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <>
              <tr key={line.month}>
                <td>{line.month}</td>
                <Numbers>{[amount(line.dues), amount(line.general), amount(line.stays)]}</Numbers>
              </tr>
              <tr key={`${line.month} split`}>
                <td colSpan={4}>
                  <small>
                    {say('remittance_page.split', {
                      percent: line.generalBasisPoints / 100,
                      count: line.subMinimumMonths,
                      amount: amount(line.ofSubMinimum),
                      citation: line.citation,
                    })}
                  </small>
                </td>
              </tr>
            </>
          ))}
          {changedGeneral.amountCents === 0 ? null : (
            <tr>
              <td>{say('remittance_page.changed')}</td>
              <Numbers>{['', amount(changedGeneral), '']}</Numbers>
            </tr>
          )}
          <tr>
            <th>{say('remittance_page.sum')}</th>
            <Numbers>{['', amount(general), amount(stays)]}</Numbers>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Numbers({ children }: { children: readonly ComponentChildren[] }): VNode {
  return (
    <>
      {children.map((each, place) => (
        <td class="number" key={place}>
          {each}
        </td>
      ))}
    </>
  );
}

/** To print and sign. */
export function RemittancePage({
  remittance,
  context,
  say,
}: {
  remittance: RemittanceView;
  context: PageContext;
  say: Say;
}): VNode {
  return (
    <>
      <p>
        {say('remittance_page.through', {
          month: remittance.month,
          branch: remittance.branch ?? say('remittance_page.at_large'),
        })}
      </p>
      <Reckoning reckoned={remittance} context={context} say={say} />
      <p>
        {say('remittance_page.recorded', {
          on: remittance.recordedAt.slice(0, 10),
          entry: remittance.entryId ?? '—',
        })}
      </p>
      <div class="signatures">
        <p>{say('remittance_page.signature')}</p>
        <p>{say('remittance_page.signature')}</p>
      </div>
    </>
  );
}
