import { randomUUID } from 'node:crypto';
import type { VNode } from 'preact';
import { entryKinds, type LedgerEntryView, whereUndone, wordOf } from '../../ledger/index.js';
import type { Problem } from '../../shared/errors.js';
import type { Page } from '../../shared/paging.js';
import type { PageContext, Say } from '../page.js';
import { ProblemNote } from '../page.filter.js';
import { timeFormat } from '../times.js';
import type { EntriesMark } from './forms.js';
import { ProposeInstead, type Wish } from './propose-instead.js';
import { accountName, amountIn } from './words.js';

interface EntriesProperties {
  page: Page<LedgerEntryView>;
  wanted: EntriesMark;
  context: PageContext;
  say: Say;
}

/** The book, newest first. */
export function EntriesPage({ page, wanted, context, say }: EntriesProperties): VNode {
  const amount = amountIn(context);
  return (
    <>
      <Filters wanted={wanted} say={say} />
      {page.items.length === 0 ? <p>{say('money_page.no_entries')}</p> : null}
      <ul>
        {page.items.map((entry) => (
          <li key={entry.id}>
            <a href={`/p/le/${entry.id}`}>
              {entry.happenedOn} {say(wordOf.kind(entry.kind))}
            </a>
            {entry.reversedBy ? ` (${say('money_page.undone')})` : ''}
            {entry.transfers.map(({ debit, credit, amount: moved }) => (
              <div key={`${debit} ${credit}`}>
                {amount(moved)}: {accountName(credit, say)} → {accountName(debit, say)}
              </div>
            ))}
            {entry.note ? <div>{entry.note}</div> : null}
          </li>
        ))}
      </ul>
      {page.next ? (
        <p>
          <a href={`/p/le?${nextOf(wanted, page.next)}`}>{say('page.next')}</a>
        </p>
      ) : null}
    </>
  );
}

function Filters({ wanted, say }: { wanted: EntriesMark; say: Say }): VNode {
  return (
    <details>
      <summary>{say('money_page.filters')}</summary>
      <form method="get" action="/p/le">
        <label for="kind">{say('money_page.kind')}</label>
        <select id="kind" name="kind">
          <option value="">{say('money_page.every_kind')}</option>
          {entryKinds.map((kind) => (
            <option key={kind} value={kind} selected={kind === wanted.kind}>
              {say(wordOf.kind(kind))}
            </option>
          ))}
        </select>
        {wanted.account ? <input type="hidden" name="account" value={wanted.account} /> : null}
        <label for="from">{say('money_page.from')}</label>
        <input id="from" name="from" type="date" value={wanted.from} />
        <label for="until">{say('money_page.until')}</label>
        <input id="until" name="until" type="date" value={wanted.until} />
        <button>{say('money_page.show')}</button>
      </form>
    </details>
  );
}

function nextOf({ kind, account, from, until }: EntriesMark, after: string): string {
  const query = new URLSearchParams({ after });
  for (const [name, value] of Object.entries({ kind, account, from, until }))
    if (value) query.set(name, value);
  return query.toString();
}

interface EntryProperties {
  entry: LedgerEntryView;
  mayKeep: boolean;
  problem: Problem | null;
  /** what two people may do and one may not */
  wish: Wish | null;
  context: PageContext;
  say: Say;
}

/** One entry, its papers, and for who keeps the book how it is undone. */
export function EntryPage({ entry, mayKeep, problem, wish, context, say }: EntryProperties): VNode {
  const amount = amountIn(context);
  const time = timeFormat(context);
  return (
    <>
      {problem ? <ProblemNote problem={problem} say={say} /> : null}
      {wish ? <ProposeInstead wish={wish} say={say} /> : null}
      <p>{say('money_page.entry_of', { day: entry.happenedOn, place: entry.place })}</p>
      <ul>
        {entry.transfers.map(({ debit, credit, amount: moved }) => (
          <li key={`${debit} ${credit}`}>
            <strong>{amount(moved)}</strong>: {accountName(credit, say)} → {accountName(debit, say)}
          </li>
        ))}
      </ul>
      {entry.note ? <blockquote>{entry.note}</blockquote> : null}
      <p>{say('money_page.recorded_at', { at: time.format(new Date(entry.recordedAt)) })}</p>
      {entry.proposalId ? <p>{say('money_page.by_two')}</p> : null}
      {entry.reverses ? <EntryLink id={entry.reverses} text={say('money_page.undoes')} /> : null}
      {entry.reversedBy ? <EntryLink id={entry.reversedBy} text={say('money_page.undone_by')} /> : null}
      <h2>{say('money_page.papers')}</h2>
      {entry.slips.length === 0 ? <p>{say('money_page.no_papers')}</p> : null}
      <ul>
        {entry.slips.map(({ id, addedAt }) => (
          <li key={id}>
            <a href={`/p/le/${entry.id}/s/${id}`}>
              {say('money_page.paper', { at: time.format(new Date(addedAt)) })}
            </a>
          </li>
        ))}
      </ul>
      {mayKeep ? <Keeping entry={entry} say={say} /> : null}
    </>
  );
}

function EntryLink({ id, text }: { id: string; text: string }): VNode {
  return (
    <p>
      <a href={`/p/le/${id}`}>{text}</a>
    </p>
  );
}

function Keeping({ entry, say }: { entry: LedgerEntryView; say: Say }): VNode {
  const elsewhere = whereUndone(entry.kind);
  return (
    <>
      <form method="post" action={`/p/le/${entry.id}/s`} enctype="multipart/form-data">
        <label for="file">{say('money_page.photograph')}</label>
        <input
          id="file"
          name="file"
          type="file"
          accept="image/jpeg,image/png,image/webp,application/pdf"
          required
        />
        <button>{say('money_page.add_paper')}</button>
      </form>
      <h2>{say('money_page.undo')}</h2>
      {entry.reversedBy ? <p>{say('entry.reversed_already')}</p> : elsewhere ? <p>{say(elsewhere)}</p> : null}
      {entry.reversedBy || elsewhere ? null : (
        <form method="post" action={`/p/le/${entry.id}/r`}>
          <input type="hidden" name="key" value={randomUUID()} />
          <label for="reason">{say('money_page.why')}</label>
          <textarea id="reason" name="reason" required maxLength={1000} />
          <button class="quiet">{say('money_page.undo')}</button>
        </form>
      )}
    </>
  );
}
