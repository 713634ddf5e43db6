import type { VNode } from 'preact';
import type { ContactImportView } from '../../../drives/index.js';
import type { MessageCode } from '../../../shared/messages/index.js';
import type { Say } from '../../page.js';

interface ListsProperties {
  driveId: string;
  lists: readonly ContactImportView[];
  say: Say;
}

export function ListsPage({ driveId, lists, say }: ListsProperties): VNode {
  return (
    <>
      <p>{say('people_page.list_intro')}</p>
      <form method="post" action={`/p/dr/${driveId}/l`} enctype="multipart/form-data">
        <label for="file">{say('people_page.file')}</label>
        <input id="file" name="file" type="file" required />
        <button>{say('people_page.bring')}</button>
      </form>
      <ul>
        {lists.map((list) => (
          <li key={list.id}>
            <a href={`/p/dr/${driveId}/l/${list.id}`}>{list.broughtAt.slice(0, 10)}</a>:{' '}
            {say(stateOf(list), { made: list.made, filled: list.filled })}
          </li>
        ))}
      </ul>
    </>
  );
}

export function stateOf({ appliedAt, undoneAt }: ContactImportView): MessageCode {
  if (undoneAt !== null) return 'people_page.list_undone';
  return appliedAt === null ? 'people_page.list_waits' : 'people_page.list_applied';
}
