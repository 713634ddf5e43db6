import type { VNode } from 'preact';
import { toString } from 'qrcode';
import type { TotpSecret } from '../../identity/index.js';
import type { Problem } from '../../shared/errors.js';
import type { Say } from '../page.js';
import { ProblemNote } from '../page.filter.js';

export interface ShownSecret {
  /** a drawing, as SVG */
  picture: string;
  /** in fours, for typing */
  grouped: string;
}

export async function shownSecret({ secret, uri }: TotpSecret): Promise<ShownSecret> {
  const picture = await toString(uri, { type: 'svg', margin: 2, width: 240 });
  return { picture, grouped: secret.match(/.{1,4}/g)?.join(' ') ?? secret };
}

interface TotpProperties {
  /** null when only the code is asked for again: a secret is shown once */
  shown: ShownSecret | null;
  problem: Problem | null;
  say: Say;
}

export function TotpPage({ shown, problem, say }: TotpProperties): VNode {
  return (
    <>
      {problem ? <ProblemNote problem={problem} say={say} /> : null}
      {shown ? (
        <>
          <p>{say('factor_page.scan')}</p>
          {/* drawn here from our own address and nothing that anybody typed */}
          <div class="qr" dangerouslySetInnerHTML={{ __html: shown.picture }} />
          <p>{say('factor_page.type_secret')}</p>
          <p>
            <code id="secret">{shown.grouped}</code>
          </p>
        </>
      ) : null}
      <form method="post" action="/p/f/totp/confirmation">
        <label for="code">{say('factor_page.code')}</label>
        <input
          id="code"
          name="code"
          inputMode="numeric"
          autocomplete="one-time-code"
          required
          maxLength={40}
        />
        <button>{say('factor_page.app_confirm')}</button>
      </form>
      <p>
        <a href="/p/f">{say('page.back')}</a>
      </p>
    </>
  );
}

/** Ten codes, shown this once, to print or to write down. */
export function RecoveryCodesPage({ codes, say }: { codes: readonly string[]; say: Say }): VNode {
  return (
    <>
      <p class="note">{say('factor_page.codes_keep')}</p>
      <ul class="slips">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <a href="/p/f">{say('factor_page.codes_kept')}</a>
      </p>
    </>
  );
}
