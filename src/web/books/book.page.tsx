import type { VNode } from 'preact';
import { type BookImportView, type BookRowView, bookRowStatuses } from '../../books/index.js';
import type { Page } from '../../shared/paging.js';
import type { PageContext, Say } from '../page.js';
import { Brought, Counts, Rows } from './report.parts.js';

interface BookProperties {
  id: string;
  report: BookImportView;
  rows: Page<BookRowView>;
  context: PageContext;
  say: Say;
}

export function BookPage({ id, report, rows, context, say }: BookProperties): VNode {
  const address = `/p/bo/${id}`;
  return (
    <>
      {report.undoneAt ? (
        <p class="problem">
          {say('book.undone')} · {report.undoneAt.slice(0, 10)}
        </p>
      ) : null}
      <Counts counts={report.counts} say={say} />
      <Brought brought={report.brought} context={context} say={say} />
      <nav>
        {bookRowStatuses.map((status) => (
          <a key={status} href={`${address}?status=${status}`}>
            {say(`book.${status}`)}
          </a>
        ))}
      </nav>
      <Rows rows={rows.items} left={0} say={say} />
      {rows.next ? (
        <a href={`${address}?after=${encodeURIComponent(rows.next)}`}>{say('page.next')}</a>
      ) : null}
      {report.undoneAt ? null : (
        <form method="post" action={`${address}/undoing`}>
          <p>{say('book.undo_note')}</p>
          <button class="quiet">{say('book.undo')}</button>
        </form>
      )}
      <p>
        <a href="/p/bo">{say('page.back')}</a>
      </p>
    </>
  );
}
