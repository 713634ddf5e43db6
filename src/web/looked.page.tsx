import type { VNode } from 'preact';
import type { AccessLogEntryView } from '../me/index.js';
import type { Capacity } from '../shared/actor.js';
import type { Page } from '../shared/paging.js';
import { actDone, whoDid } from './acts.js';
import type { PageContext, Say } from './page.js';
import { timeFormat } from './times.js';

interface LookedProperties {
  page: Page<AccessLogEntryView>;
  context: PageContext;
  say: Say;
}

export function LookedPage({ page, context, say }: LookedProperties): VNode {
  const time = timeFormat(context);
  return (
    <>
      <p>{say('page.looked_intro')}</p>
      {page.items.length === 0 ? (
        <p>{say('page.nobody_looked')}</p>
      ) : (
        <div class="scroll">
          <table>
            <thead>
              <tr>
                {(['page.when', 'page.who', 'page.capacity', 'page.what'] as const).map((code) => (
                  <th key={code} scope="col">
                    {say(code)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {page.items.map((entry) => (
                <tr key={`${entry.at} ${entry.action}`}>
                  <td>{time.format(new Date(entry.at))}</td>
                  <td>{whoDid(entry, say)}</td>
                  <td>{say(`role.${entry.capacity as Capacity}`)}</td>
                  <td>{actDone(entry.action, say)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {page.next ? <a href={`/p/looked?after=${encodeURIComponent(page.next)}`}>{say('page.next')}</a> : null}
    </>
  );
}
