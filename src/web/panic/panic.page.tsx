import type { VNode } from 'preact';
import type { Problem } from '../../shared/errors.js';
import { ProblemNote } from '../page.filter.js';
import type { Say } from '../page.js';

interface LockProperties {
  isAsked: boolean;
  /** whether paper shares or a key passphrase could open it again */
  hasWayBack: boolean;
  say: Say;
}

/** One big plain button; then it asks once more. */
export function LockPage({ isAsked, hasWayBack, say }: LockProperties): VNode {
  return (
    <form method="post" action="/p/x">
      {hasWayBack ? null : (
        <p class="problem" role="alert">
          <strong>{say('panic.no_way_back')}</strong>
        </p>
      )}
      <p>{say(isAsked ? 'panic.sure' : 'panic.intro')}</p>
      {isAsked ? <input type="hidden" name="sure" value="yes" /> : null}
      <button class="big">{say(isAsked ? 'panic.lock_surely' : 'panic.lock')}</button>
      {isAsked ? (
        <p>
          <a href="/p">{say('page.back')}</a>
        </p>
      ) : null}
    </form>
  );
}

export function OpenPage({ problem, say }: { problem: Problem | null; say: Say }): VNode {
  return (
    <>
      {problem ? <ProblemNote problem={problem} say={say} /> : null}
      <h2>{say('panic.with_shares')}</h2>
      <form method="post" action="/p/open">
        <Field name="firstShare" label={say('panic.share_one')} />
        <Field name="secondShare" label={say('panic.share_two')} />
        <button>{say('panic.open')}</button>
      </form>
      <h2>{say('panic.with_officers')}</h2>
      <form method="post" action="/p/open">
        <Field name="keyPassphrase" label={say('panic.key_passphrase')} isSecret />
        {[1, 2].map((number) => (
          <>
            <Field name={`name${number}`} label={say('panic.officer_name', { number })} />
            <Field
              name={`passphrase${number}`}
              label={say('panic.officer_passphrase', { number })}
              isSecret
            />
          </>
        ))}
        <button>{say('panic.open')}</button>
      </form>
    </>
  );
}

function Field({
  name,
  label,
  isSecret = false,
}: {
  name: string;
  label: string;
  isSecret?: boolean;
}): VNode {
  return (
    <>
      <label for={name}>{label}</label>
      {isSecret ? (
        <input id={name} name={name} type="password" autocomplete="off" required />
      ) : (
        <input id={name} name={name} autocomplete="off" autocapitalize="none" required />
      )}
    </>
  );
}
