import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Say } from '../page.js';

/** The one kind of page with a script, and only from us: browsers give a passkey to nothing else. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export function allowPasskeyScript(reply: FastifyReply): void {
  void reply.header('content-security-policy', policy);
}

interface PasskeyProperties {
  /** what the browser is asked */
  options: object;
  does: 'create' | 'get';
  action: string;
  /** sent along */
  nickname?: string;
  back: string;
  say: Say;
}

/** Asks the device for a passkey and sends its answer as a form; says what to do when the browser cannot. */
export function PasskeyPage({ options, does, action, nickname, back, say }: PasskeyProperties): VNode {
  return (
    <>
      <p>{say(does === 'create' ? 'factor_page.passkey_making' : 'factor_page.passkey_asking')}</p>
      <form method="post" action={action} data-passkey={does} data-options={JSON.stringify(options)}>
        <input type="hidden" name="response" value="" />
        {nickname === undefined ? null : <input type="hidden" name="nickname" value={nickname} />}
        <button>{say('factor_page.passkey_again')}</button>
      </form>
      <p class="problem" role="alert" id="passkey-failed" hidden>
        {say('factor_page.passkey_failed')}
      </p>
      <noscript>
        <p class="problem">{say('factor_page.passkey_no_script')}</p>
      </noscript>
      <p>
        <a href={back}>{say('page.back')}</a>
      </p>
      <script src="/p/webauthn.js" defer></script>
      <script src="/p/passkey.js" defer></script>
    </>
  );
}
