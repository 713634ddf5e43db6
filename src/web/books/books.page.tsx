import type { VNode } from 'preact';
import type { BookImportView } from '../../books/index.js';
import type { Say } from '../page.js';

interface BooksProperties {
  files: readonly BookImportView[];
  today: string;
  say: Say;
}

export function BooksPage({ files, today, say }: BooksProperties): VNode {
  return (
    <>
      <p>{say('book.intro')}</p>
      <p class="note">{say('book.forms')}</p>
      <form method="post" action="/p/bo" encType="multipart/form-data">
        <FileFields today={today} year={null} label={say('book.file')} say={say} />
        <button name="act" value="look">
          {say('book.look')}
        </button>
      </form>
      {files.length > 0 ? <h2>{say('book.earlier')}</h2> : null}
      <ul>
        {files.map(({ importId, broughtAt, undoneAt, brought }) => (
          <li key={importId}>
            <a href={`/p/bo/${importId}`}>
              {say('book.brought_at', { ...brought, day: (broughtAt ?? '').slice(0, 10) })}
            </a>
            {undoneAt ? ` · ${say('book.undone')}` : ''}
          </li>
        ))}
      </ul>
      <p>
        <a href="/p">{say('page.back')}</a>
      </p>
    </>
  );
}

interface FileProperties {
  today: string;
  year: number | null;
  label: string;
  say: Say;
}

export function FileFields({ today, year, label, say }: FileProperties): VNode {
  return (
    <>
      <label for="file">{label}</label>
      <input id="file" name="file" type="file" accept=".csv,.tsv,.txt,.xlsx" required />
      <label for="asOf">{say('book.file_day')}</label>
      <input id="asOf" name="asOf" type="date" value={today} required />
      <label for="year">{say('book.year')}</label>
      <input id="year" name="year" type="number" min={1950} max={2100} value={year ?? ''} />
    </>
  );
}
