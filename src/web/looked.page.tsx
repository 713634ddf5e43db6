import type { VNode } from 'preact';
import type { AccessLogEntryView } from '../me/index.js';
import type { Capacity } from '../shared/actor.js';
import { isMessageCode } from '../shared/messages/index.js';
import type { Page } from '../shared/paging.js';
import type { PageContext, Say } from './page.js';

interface LookedProperties {
  page: Page<AccessLogEntryView>;
  context: PageContext;
  say: Say;
}

export function LookedPage({ page, context, say }: LookedProperties): VNode {
  const time = new Intl.DateTimeFormat(context.language === 'fr' ? 'fr-CA' : 'en-CA', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: context.profile?.timeZone ?? 'UTC',
  });
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
                  <td>
                    {entry.by ?? say(entry.capacity === 'operator' ? 'page.operator' : 'page.not_signed_in')}
                  </td>
                  <td>{say(`role.${entry.capacity as Capacity}`)}</td>
                  <td>{wordsFor(entry.action, say)}</td>
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

/** An act that has no words of its own yet stands as the log has it. */
function wordsFor(action: string, say: Say): string {
  const code = `act.${action.replace('.', '_')}`;
  return isMessageCode(code) ? say(code) : action;
}
