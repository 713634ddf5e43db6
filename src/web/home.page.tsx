import type { VNode } from 'preact';
import type { ShownNotice } from '../identity/index.js';
import type { MandateView, MeView } from '../me/index.js';
import type { Role } from '../shared/actor.js';
import { linksFor } from './home.links.js';
import type { Say } from './page.js';

interface HomeProperties {
  me: MeView;
  /** roles that wait for their second factor */
  withheld: readonly Role[];
  hasPublicDrive: boolean;
  notices: readonly ShownNotice[];
  say: Say;
}

export function HomePage({ me, withheld, hasPublicDrive, notices, say }: HomeProperties): VNode {
  return (
    <>
      {notices.length > 0 ? <Notices notices={notices} say={say} /> : null}
      <section>
        <h2>{say('page.mandates')}</h2>
        {me.mandates.length === 0 ? (
          <p>{say('page.no_mandates')}</p>
        ) : (
          <Mandates mandates={me.mandates} say={say} />
        )}
      </section>
      <ul>
        {linksFor({ me, withheld, hasPublicDrive }).map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{say(label)}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Notices({ notices, say }: { notices: readonly ShownNotice[]; say: Say }): VNode {
  return (
    <section>
      <h2>{say('page.notices')}</h2>
      <ul class="notices">
        {notices.map((notice) => (
          <li key={notice.id ?? notice.code} class={notice.urgent ? 'urgent' : undefined}>
            {notice.href ? (
              <a href={notice.href}>{say(notice.code, notice.values)}</a>
            ) : (
              say(notice.code, notice.values)
            )}
            {notice.id ? (
              <form method="post" action={`/p/put-away/${notice.id}`}>
                <button class="link">{say('page.put_away')}</button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Mandates({ mandates, say }: { mandates: MandateView[]; say: Say }): VNode {
  return (
    <ul>
      {mandates.map(({ role, scopeKind, scopeId }) => (
        <li key={`${role} ${scopeKind} ${scopeId ?? ''}`}>{say(`role.${role as Role}`)}</li>
      ))}
    </ul>
  );
}
