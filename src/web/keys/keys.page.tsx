import type { VNode } from 'preact';
import type { KeyState } from '../../identity/index.js';
import { Problem } from '../../shared/errors.js';
import { type PageContext, type Say, sayIn } from '../page.js';
import { ProblemNote } from '../page.filter.js';

interface KeysProperties {
  state: KeyState;
  context: PageContext;
  problem: Problem | null;
}

/** How the keys stand, and how to open them. */
export function KeysPage({ state, context, problem }: KeysProperties): VNode {
  const say = sayIn(context.language);
  const day = new Intl.DateTimeFormat(context.language === 'fr' ? 'fr-CA' : 'en-CA', {
    dateStyle: 'long',
    timeZone: context.profile?.timeZone ?? 'UTC',
  });
  const on = (instant: string | Date): string => day.format(new Date(instant));
  return (
    <>
      {problem ? <ProblemNote problem={problem} say={say} /> : null}
      <p>
        <strong>{say(state.isLocked ? 'keys.page_locked' : 'keys.page_open')}</strong>
      </p>
      <p>{say(state.master === 'plain' ? 'keys.page_plain' : 'keys.page_sealed')}</p>
      <p>
        {state.sharesMadeAt
          ? say('keys.page_shares', { day: on(state.sharesMadeAt), set: state.shareSet ?? '' })
          : say('keys.page_no_shares')}
      </p>
      {state.change ? (
        <p>
          {state.change.begunAt
            ? say('keys.page_changing', { day: on(state.change.begunAt) })
            : say('keys.page_change_agreed', { day: on(state.change.approvedAt) })}
        </p>
      ) : null}
      {state.change ? null : <Change proposed={state.proposed} on={on} say={say} />}
      {state.isLocked && state.master === 'sealed' ? (
        <form method="post" action="/p/k">
          <label for="passphrase">{say('keys.page_passphrase')}</label>
          <input id="passphrase" name="passphrase" type="password" autocomplete="off" required />
          <button>{say('keys.page_unlock')}</button>
          <p>{say('keys.page_one_process')}</p>
        </form>
      ) : null}
    </>
  );
}

interface ChangeProperties {
  proposed: KeyState['proposed'];
  on: (instant: Date) => string;
  say: Say;
}

/** Asking for other keys, or what became of asking. */
function Change({ proposed, on, say }: ChangeProperties): VNode {
  if (proposed) {
    return (
      <p>
        {say('proposal_page.change_waits', {
          day: on(proposed.proposedAt),
          until: on(proposed.expiresAt),
        })}{' '}
        <a href="/p/pr">{say('proposal_page.title')}</a>
      </p>
    );
  }
  return (
    <form method="post" action="/p/k/r">
      <p>{say('proposal_page.change_note')}</p>
      <label for="reason">{say('mandate.reason')}</label>
      <textarea id="reason" name="reason" required maxLength={1000} />
      <button>{say('proposal_page.propose_change')}</button>
    </form>
  );
}

interface AddressProperties {
  address: string | null;
  version: number;
  context: PageContext;
  problem: Problem | null;
}

/** Where somebody wants to be reminded. */
export function AddressPage({ address, version, context, problem }: AddressProperties): VNode {
  const say = sayIn(context.language);
  return (
    <>
      {problem ? <ProblemNote problem={problem} say={say} /> : null}
      <p>{say('delivery.page_intro')}</p>
      <form method="post" action="/p/da">
        <input type="hidden" name="version" value={version} />
        <label for="address">{say('delivery.page_address')}</label>
        <input
          id="address"
          name="address"
          type="text"
          inputMode="email"
          maxLength={254}
          value={address ?? ''}
        />
        <p>{say('delivery.page_empty')}</p>
        <button>{say('delivery.page_keep')}</button>
      </form>
    </>
  );
}
