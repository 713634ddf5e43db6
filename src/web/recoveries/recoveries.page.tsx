import type { VNode } from 'preact';
import type { BegunRecovery, WaitingRecovery } from '../../identity/index.js';
import type { Problem } from '../../shared/errors.js';
import type { Page } from '../../shared/paging.js';
import { PassphraseInput } from '../account/passphrase.input.js';
import { ProblemNote } from '../page.filter.js';
import type { Say } from '../page.js';

/** Two forms: to begin, and to go on with the word. */
export function LostPage({ problem, say }: { problem: Problem | null; say: Say }): VNode {
  return (
    <>
      {problem ? <ProblemNote problem={problem} say={say} /> : null}
      <form method="post" action="/p/lost">
        <p>{say('recovery.intro')}</p>
        <label for="name">{say('page.name')}</label>
        <input id="name" name="name" autocomplete="username" autocapitalize="none" required maxLength={200} />
        <button>{say('recovery.begin')}</button>
      </form>
      <h2>{say('recovery.have_word')}</h2>
      <form method="post" action="/p/lost/word">
        <label for="word">{say('recovery.word')}</label>
        <input id="word" name="word" autocomplete="off" autocapitalize="characters" required maxLength={40} />
        <PassphraseInput id="passphrase" name="passphrase" isNew label={say('recovery.new_passphrase')} />
        <PassphraseInput id="again" name="again" isNew label={say('factor_page.passphrase_again')} />
        <button>{say('recovery.complete')}</button>
      </form>
    </>
  );
}

export function BegunPage({
  begun,
  time,
  say,
}: {
  begun: BegunRecovery;
  time: Intl.DateTimeFormat;
  say: Say;
}): VNode {
  return (
    <>
      <p>{say('recovery.keep_word')}</p>
      <p class="note">
        <strong id="word">{begun.word}</strong>
      </p>
      <p>{say('recovery.show_mark')}</p>
      <p class="note">
        <strong id="mark">{begun.mark}</strong>
      </p>
      <p>{say('recovery.until', { time: time.format(begun.expiresAt) })}</p>
    </>
  );
}

interface WaitingProperties {
  page: Page<WaitingRecovery>;
  problem: Problem | null;
  time: Intl.DateTimeFormat;
  say: Say;
}

export function WaitingPage({ page, problem, time, say }: WaitingProperties): VNode {
  return (
    <>
      {problem ? <ProblemNote problem={problem} say={say} /> : null}
      <p>{say('recovery.list_intro')}</p>
      {page.items.length === 0 ? <p>{say('recovery.list_empty')}</p> : null}
      {page.items.map((recovery) => (
        <section key={recovery.id}>
          <h2>{lineFor(recovery, time, say)}</h2>
          {recovery.own ? <p>{say('recovery.own')}</p> : <Confirming recovery={recovery} say={say} />}
          {recovery.usableAt ? (
            <p>{say('recovery.usable_from', { time: time.format(recovery.usableAt) })}</p>
          ) : null}
          <form method="post" action={`/p/rc/${recovery.id}/stop`}>
            <button>{say('recovery.stop')}</button>
          </form>
        </section>
      ))}
      {page.next ? <a href={`/p/rc?after=${encodeURIComponent(page.next)}`}>{say('page.next')}</a> : null}
    </>
  );
}

function Confirming({ recovery, say }: { recovery: WaitingRecovery; say: Say }): VNode {
  if (recovery.confirmedByMe) return <p>{say('recovery.confirmed_by_me')}</p>;
  const field = `mark-${recovery.id}`;
  return (
    <form method="post" action={`/p/rc/${recovery.id}`}>
      <label for={field}>{say('recovery.mark')}</label>
      <input id={field} name="mark" autocomplete="off" autocapitalize="characters" required maxLength={40} />
      <button>{say('recovery.confirm')}</button>
    </form>
  );
}

function lineFor(recovery: WaitingRecovery, time: Intl.DateTimeFormat, say: Say): string {
  const { name, letters, confirmations: count } = recovery;
  return say('recovery.line', { name, letters, count, time: time.format(recovery.begunAt) });
}
