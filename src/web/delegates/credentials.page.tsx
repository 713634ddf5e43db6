import { randomUUID } from 'node:crypto';
import type { VNode } from 'preact';
import type { CredentialView } from '../../dues/index.js';
import type { Problem } from '../../shared/errors.js';
import { amountFormat } from '../amounts.js';
import type { PageContext, Say } from '../page.js';

export interface CredentialsProperties {
  credentials: readonly CredentialView[];
  /** delegates of today without one */
  candidates: readonly { id: string; chosenName: string }[];
  mayIssue: boolean;
  isTreasurer: boolean;
  today: string;
  problem: Problem | null;
  context: PageContext;
  say: Say;
}

export function CredentialsPage(properties: CredentialsProperties): VNode {
  const { credentials, mayIssue, problem, say } = properties;
  return (
    <>
      {problem ? (
        <p class="problem" role="alert">
          {say(problem.code, problem.values)}
        </p>
      ) : null}
      {credentials.length === 0 ? <p>{say('credential_page.none')}</p> : null}
      <ul class="lines">
        {credentials.map((credential) => (
          <Credential key={credential.id} credential={credential} {...properties} />
        ))}
      </ul>
      {mayIssue ? <Issuing {...properties} /> : null}
    </>
  );
}

function Credential({
  credential,
  ...properties
}: CredentialsProperties & { credential: CredentialView }): VNode {
  const { context, say, mayIssue, isTreasurer } = properties;
  const isOpen = credential.clearedOn === null;
  return (
    <li>
      <strong>
        {credential.number} · {credential.chosenName}
      </strong>
      <br />
      {say('credential_page.in_hand', { amount: amountFormat(context)(credential.inHand) })}
      {' · '}
      {say('credential_page.sponsor', { name: credential.sponsor })}
      <br />
      {stateOf(credential, say)}
      {isOpen && isTreasurer ? <Handover credential={credential} {...properties} /> : null}
      {isOpen && mayIssue ? (
        <details>
          <summary>{say('credential_page.end')}</summary>
          {isTreasurer ? <Ending id={credential.id} action="c" {...properties} /> : null}
          {credential.lostOn === null ? <Ending id={credential.id} action="l" {...properties} /> : null}
        </details>
      ) : null}
    </li>
  );
}

function stateOf(
  { clearedOn, lostOn, isDelegate, lateSince, reportedThrough }: CredentialView,
  say: Say,
): VNode {
  if (clearedOn) return <>{say('credential_page.cleared', { on: clearedOn })}</>;
  return (
    <>
      {lateSince ? <b>{say('credential_page.late', { month: lateSince })} · </b> : null}
      {lostOn ? `${say('credential_page.lost', { on: lostOn })} · ` : null}
      {isDelegate ? null : `${say('credential_page.no_mandate')} · `}
      {reportedThrough
        ? say('credential_page.reported', { month: reportedThrough })
        : say('credential_page.not_reported')}
    </>
  );
}

/** A form sent twice is one handing over: it carries its own key. */
function Handover({ credential, today, say }: CredentialsProperties & { credential: CredentialView }): VNode {
  return (
    <details>
      <summary>{say('credential_page.handover')}</summary>
      <form method="post" action="/p/cr/h">
        <input type="hidden" name="credentialId" value={credential.id} />
        <input type="hidden" name="once" value={randomUUID()} />
        <label>
          {say('credential_page.amount')}
          <input name="amount" inputMode="decimal" required pattern="\d{1,6}([.,]\d{1,2})?" />
        </label>
        <label>
          {say('credential_page.day')}
          <input type="date" name="happenedOn" value={today} max={today} required />
        </label>
        <label>
          {say('credential_page.into')}
          <select name="into">
            <option value="cash-box">{say('credential_page.cash_box')}</option>
            <option value="bank">{say('credential_page.bank')}</option>
          </select>
        </label>
        <button>{say('credential_page.received')}</button>
      </form>
    </details>
  );
}

function Ending({ id, action, say }: CredentialsProperties & { id: string; action: 'c' | 'l' }): VNode {
  return (
    <form method="post" action={`/p/cr/${action}`}>
      <input type="hidden" name="credentialId" value={id} />
      <label>
        <input type="checkbox" name="sure" value="true" required />{' '}
        {say(action === 'c' ? 'credential_page.sure_clear' : 'credential_page.sure_lost')}
      </label>
      <button class="quiet">{say(action === 'c' ? 'credential_page.clear' : 'credential_page.lose')}</button>
    </form>
  );
}

function Issuing({ candidates, say }: CredentialsProperties): VNode {
  return (
    <section>
      <h2>{say('credential_page.new')}</h2>
      {candidates.length === 0 ? (
        <p>{say('credential_page.no_candidate')}</p>
      ) : (
        <form method="post" action="/p/cr">
          <label>
            {say('credential_page.delegate')}
            <select name="workerId">
              {candidates.map(({ id, chosenName }) => (
                <option key={id} value={id}>
                  {chosenName}
                </option>
              ))}
            </select>
          </label>
          <label>
            {say('credential_page.sponsor_number')}
            <input name="sponsorNumber" inputMode="numeric" required pattern="\d{1,7}" />
          </label>
          <button>{say('credential_page.give')}</button>
        </form>
      )}
    </section>
  );
}
