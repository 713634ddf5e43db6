import type { VNode } from 'preact';
import type { Problem } from '../shared/errors.js';
import type { Say } from './page.js';
import { ProblemNote } from './page.filter.js';

interface SignInProperties {
  problem: Problem | null;
  say: Say;
}

export function SignInPage({ problem, say }: SignInProperties): VNode {
  return (
    <>
      <form method="post" action="/p/sign-in">
        {problem ? <ProblemNote problem={problem} say={say} /> : null}
        <label for="name">{say('page.name')}</label>
        <input id="name" name="name" autocomplete="username" autocapitalize="none" required maxLength={200} />
        <label for="passphrase">{say('page.passphrase')}</label>
        <input id="passphrase" name="passphrase" type="password" autocomplete="current-password" required />
        <button>{say('page.sign_in')}</button>
      </form>
      <PasskeyButton say={say} />
      <ul>
        <li>
          <a href="/p/join">{say('joining_page.have_code')}</a>
        </li>
        <li>
          <a href="/p/lost">{say('joining_page.lost')}</a>
        </li>
      </ul>
      <p>{say('page.shared_phone')}</p>
    </>
  );
}

/** After the passphrase: a code, or a passkey in its place. */
export function CodePage({ problem, say }: SignInProperties): VNode {
  return (
    <>
      <form method="post" action="/p/sign-in/code">
        {problem ? <ProblemNote problem={problem} say={say} /> : null}
        <label for="code">
          {say('factor_page.code')} <small>{say('factor_page.code_or_recovery')}</small>
        </label>
        <input
          id="code"
          name="code"
          autocomplete="one-time-code"
          autocapitalize="characters"
          required
          maxLength={40}
        />
        <button>{say('page.sign_in')}</button>
      </form>
      <PasskeyButton say={say} />
      <p>
        <a href="/p/sign-in">{say('page.back')}</a>
      </p>
    </>
  );
}

function PasskeyButton({ say }: { say: Say }): VNode {
  return (
    <form method="post" action="/p/sign-in/key">
      <button class="quiet">{say('factor_page.sign_in_with_passkey')}</button>
    </form>
  );
}
