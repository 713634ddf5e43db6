import type { VNode } from 'preact';
import type { OwnFactors } from '../../identity/index.js';
import type { Problem } from '../../shared/errors.js';
import type { Say } from '../page.js';
import { ProblemNote } from '../page.filter.js';
import { PassphraseInput } from './passphrase.input.js';

interface FactorsProperties {
  own: OwnFactors;
  problem: Problem | null;
  say: Say;
}

/** What somebody can sign in with, and how to change it. */
export function FactorsPage({ own, problem, say }: FactorsProperties): VNode {
  return (
    <>
      {problem ? <ProblemNote problem={problem} say={say} /> : null}
      <p>{say('factor_page.intro')}</p>
      {own.fresh ? null : <Proof own={own} say={say} />}
      <App own={own} say={say} />
      <Passkeys own={own} say={say} />
      {own.totp || own.passkeys.length > 0 ? <Codes own={own} say={say} /> : null}
      <Passphrase say={say} />
    </>
  );
}

type PartProperties = Omit<FactorsProperties, 'problem'>;

function Proof({ own, say }: PartProperties): VNode {
  return (
    <section class="note">
      <h2>{say('factor_page.prove')}</h2>
      <p>{say('factor_page.prove_why')}</p>
      <form method="post" action="/p/f/proof">
        <label for="proof">
          {say('factor_page.code')} <small>{say('factor_page.code_or_recovery')}</small>
        </label>
        <input id="proof" name="code" autocomplete="one-time-code" required maxLength={40} />
        <button>{say('factor_page.prove_button')}</button>
      </form>
      {own.passkeys.length > 0 ? (
        <form method="post" action="/p/f/proof/key">
          <button class="quiet">{say('factor_page.prove_with_passkey')}</button>
        </form>
      ) : null}
    </section>
  );
}

function App({ own, say }: PartProperties): VNode {
  return (
    <section>
      <h2>{say('factor_page.app')}</h2>
      <p>{say(own.totp ? 'factor_page.app_is_set' : 'factor_page.app_what')}</p>
      {own.fresh ? (
        <form method="post" action="/p/f/totp">
          <PassphraseInput id="passphrase-app" name="passphrase" label={say('factor_page.own_passphrase')} />
          <button>{say(own.totp ? 'factor_page.app_replace' : 'factor_page.app_begin')}</button>
        </form>
      ) : null}
      {own.totp && own.fresh ? (
        <form method="post" action="/p/f/totp/removal">
          <button class="quiet">{say('factor_page.app_remove')}</button>
        </form>
      ) : null}
    </section>
  );
}

function Passkeys({ own, say }: PartProperties): VNode {
  return (
    <section>
      <h2>{say('factor_page.passkeys')}</h2>
      <p>{say('factor_page.passkeys_what')}</p>
      <ul>
        {own.passkeys.map(({ id, nickname, addedAt }) => (
          <li key={id}>
            {nickname} <small>{addedAt.toISOString().slice(0, 10)}</small>
            {own.fresh ? (
              <form method="post" action={`/p/f/passkeys/${id}/removal`}>
                <button class="link">{say('factor_page.passkey_remove')}</button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {own.fresh ? (
        <form method="post" action="/p/f/key">
          <label for="nickname">{say('factor_page.nickname')}</label>
          <input id="nickname" name="nickname" required maxLength={40} />
          <PassphraseInput id="passphrase-key" name="passphrase" label={say('factor_page.own_passphrase')} />
          <button>{say('factor_page.passkey_add')}</button>
        </form>
      ) : null}
    </section>
  );
}

function Codes({ own, say }: PartProperties): VNode {
  return (
    <section>
      <h2>{say('factor_page.codes')}</h2>
      <p>{say('factor_page.codes_left', { count: own.codesLeft })}</p>
      {own.fresh ? (
        <form method="post" action="/p/f/codes">
          <button class="quiet">{say('factor_page.codes_new')}</button>
        </form>
      ) : null}
    </section>
  );
}

function Passphrase({ say }: { say: Say }): VNode {
  return (
    <section>
      <h2>{say('factor_page.passphrase')}</h2>
      <p>{say('factor_page.passphrase_what')}</p>
      <form method="post" action="/p/f/passphrase">
        <PassphraseInput id="current" name="current" label={say('factor_page.own_passphrase')} />
        <PassphraseInput id="next" name="next" isNew label={say('factor_page.new_passphrase')} />
        <PassphraseInput id="again" name="again" isNew label={say('factor_page.passphrase_again')} />
        <button>{say('factor_page.passphrase_change')}</button>
      </form>
    </section>
  );
}
