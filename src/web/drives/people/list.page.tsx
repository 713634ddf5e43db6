import type { VNode } from 'preact';
import type { ContactImportView, ImportLineView } from '../../../drives/index.js';
import type { MessageCode } from '../../../shared/messages/index.js';
import type { Page } from '../../../shared/paging.js';
import type { Say } from '../../page.js';
import { stateOf } from './lists.page.js';

interface ListProperties {
  driveId: string;
  list: ContactImportView;
  lines: Page<ImportLineView>;
  /** what those whom a line may be are called */
  names: ReadonlyMap<string, string>;
  say: Say;
}

/** What would become of each line, before anybody is added. */
export function ListPage(properties: ListProperties): VNode {
  const { driveId, list, lines, say } = properties;
  const address = `/p/dr/${driveId}/l/${list.id}`;
  return (
    <>
      <p>{say(stateOf(list), { made: list.made, filled: list.filled })}</p>
      {list.waiting > 0 ? (
        <p class="problem">{say('people_page.list_undecided', { count: list.waiting })}</p>
      ) : null}
      <ul class="plain">
        {lines.items.map((line) => (
          <li key={line.line}>
            <Line {...properties} line={line} />
          </li>
        ))}
      </ul>
      {lines.next ? <a href={`${address}?after=${lines.next}`}>{say('meeting_page.more')}</a> : null}
      {list.appliedAt === null ? (
        <form method="post" action={`${address}/in`}>
          <button>{say('people_page.let_in')}</button>
        </form>
      ) : null}
      {list.undoneAt === null ? (
        <form method="post" action={`${address}/out`}>
          <button class="quiet">{say('people_page.take_back')}</button>
        </form>
      ) : null}
    </>
  );
}

const outcomes: Record<string, MessageCode> = {
  new: 'people_page.outcome_new',
  same: 'people_page.outcome_same',
  doubtful: 'people_page.outcome_doubtful',
  duplicate: 'people_page.outcome_duplicate',
  refused: 'people_page.outcome_refused',
};

const decisions: Record<string, MessageCode> = {
  new: 'people_page.decided_new',
  same: 'people_page.decided_same',
  leave: 'people_page.decided_leave',
};

function Line({ driveId, list, line, names, say }: ListProperties & { line: ImportLineView }): VNode {
  const outcome = outcomes[line.outcome] ?? 'people_page.outcome_doubtful';
  const decided = line.decision === null ? undefined : decisions[line.decision];
  const told = [line.name, line.reach, line.department, line.shift].filter((part) => part);
  return (
    <>
      {line.line}. {told.join(' · ')}
      <br />
      <em>{say(decided ?? outcome, { line: line.earlierLine ?? 0 })}</em>
      {line.outcome === 'doubtful' && list.appliedAt === null ? (
        <Deciding address={`/p/dr/${driveId}/l/${list.id}/lines/${line.line}`} {...{ line, names, say }} />
      ) : null}
    </>
  );
}

function Deciding({
  address,
  line,
  names,
  say,
}: Pick<ListProperties, 'names' | 'say'> & { address: string; line: ImportLineView }): VNode {
  return (
    <>
      {line.contactIds.map((id) => (
        <form key={id} method="post" action={address}>
          <input type="hidden" name="decision" value="same" />
          <input type="hidden" name="contactId" value={id} />
          <button class="quiet">
            {say('people_page.is', { name: names.get(id) ?? say('people_page.no_name') })}
          </button>
        </form>
      ))}
      {(['new', 'leave'] as const).map((decision) => (
        <form key={decision} method="post" action={address}>
          <input type="hidden" name="decision" value={decision} />
          <button class="quiet">{say(`people_page.decide_${decision}`)}</button>
        </form>
      ))}
    </>
  );
}
