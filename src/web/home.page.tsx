import type { VNode } from 'preact';
import type { Role } from '../shared/actor.js';
import type { MandateView, MeView } from '../me/index.js';
import type { Say } from './page.js';

export function HomePage({ me, say }: { me: MeView; say: Say }): VNode {
  return (
    <>
      <section>
        <h2>{say('page.mandates')}</h2>
        {me.mandates.length === 0 ? (
          <p>{say('page.no_mandates')}</p>
        ) : (
          <Mandates mandates={me.mandates} say={say} />
        )}
      </section>
      <ul>
        {me.mandates.some(seesSurveys) ? (
          <li>
            <a href="/p/w">{say('page.surveys')}</a>
          </li>
        ) : null}
        <li>
          <a href="/p/looked">{say('page.looked')}</a>
        </li>
      </ul>
    </>
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

function seesSurveys({ role, scopeKind }: MandateView): boolean {
  return scopeKind === 'union' && (role === 'organizer' || role === 'custodian');
}
