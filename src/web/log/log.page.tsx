import type { VNode } from 'preact';
import { type SealedBlock, type Tail, writtenHash } from '../../audit/index.js';
import type { VerificationView } from '../../log/index.js';
import { type PageContext, type Say, sayIn } from '../page.js';

export interface LogView {
  newest: SealedBlock | null;
  tail: Tail & { minutes: number };
  found: VerificationView | null;
}

export function LogPage({ view, context }: { view: LogView; context: PageContext }): VNode {
  const say = sayIn(context.language);
  return (
    <>
      <p>{say('log.intro')}</p>
      {view.found ? <Found found={view.found} say={say} /> : null}
      <Newest view={view} context={context} say={say} />
      <section>
        <h2>{say('log.compare')}</h2>
        <p>{say('log.compare_note')}</p>
        <form method="post" action="/p/lg">
          <label for="number">{say('log.number')}</label>
          <input id="number" name="number" inputMode="numeric" autocomplete="off" maxLength={20} />
          <label for="hash">{say('log.hash')}</label>
          <input id="hash" name="hash" autocomplete="off" autocapitalize="off" maxLength={100} />
          <button>{say('log.compare_now')}</button>
        </form>
      </section>
    </>
  );
}

function Newest({
  view: { newest, tail },
  context,
  say,
}: {
  view: LogView;
  context: PageContext;
  say: Say;
}): VNode {
  const time = new Intl.DateTimeFormat(context.language === 'fr' ? 'fr-CA' : 'en-CA', {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: context.profile?.timeZone ?? 'UTC',
  });
  return (
    <section>
      <h2>{say('log.newest')}</h2>
      {newest ? (
        <>
          <p>{say('log.sealed', { at: time.format(new Date(newest.sealedAt)), total: newest.total })}</p>
          <p>{say('log.write_down')}</p>
          <p class="anchor">
            <strong>{newest.number}</strong> · <code>{writtenHash(newest.hash)}</code>
          </p>
        </>
      ) : (
        <p>{say('log.empty')}</p>
      )}
      <p>{say('log.tail', { entries: tail.entries, minutes: tail.minutes })}</p>
    </section>
  );
}

function Found({ found, say }: { found: VerificationView; say: Say }): VNode {
  const { differences, differenceCount, anchorHolds } = found;
  if (differenceCount > 0) {
    return (
      <div class="problem" role="alert">
        <p>{say('log.differs', { count: differenceCount })}</p>
        <ul>
          {differences.map(({ code, block, entry, text }) => (
            <li key={`${code} ${block} ${entry}`}>{text}</li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <div class="note" role="status">
      <p>
        {say('log.holds', {
          entries: found.entries,
          from: found.from ?? '–',
          newest: found.newest ?? '–',
        })}
      </p>
      {anchorHolds ? <p>{say('log.anchor_holds')}</p> : null}
      {found.whole ? null : <p>{say('log.in_part')}</p>}
    </div>
  );
}
