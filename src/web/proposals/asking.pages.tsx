import type { VNode } from 'preact';
import type { BranchView } from '../../memberships/index.js';
import { roles } from '../../shared/actor.js';
import type { Day } from '../../shared/days.js';
import type { Problem } from '../../shared/errors.js';
import type { MessageCode } from '../../shared/messages/index.js';
import type { WorkerView } from '../../workers/index.js';
import type { MapEntry } from '../../workplaces/index.js';
import type { Say } from '../page.js';
import { ProblemNote } from '../page.filter.js';

const branchLabel = 'mandate.branch';

export interface Search {
  /** where the form leads */
  action: string;
  search: string;
  /** null before anything was searched for */
  found: readonly WorkerView[] | null;
}

export interface AskingProperties {
  search: Search;
  problem: Problem | null;
  say: Say;
}

/** First the person is looked for, then the same page asks the rest about one of those found. */
export function Finding({ search: { action, search, found }, problem, say }: AskingProperties): VNode {
  return (
    <>
      {problem ? <ProblemNote problem={problem} say={say} /> : null}
      <form method="get" action={action}>
        <label for="search">{say('proposal_page.search')}</label>
        <input id="search" name="search" value={search} required maxLength={100} />
        <button>{say('proposal_page.search_button')}</button>
      </form>
      {found?.length === 0 ? <p>{say('proposal_page.nobody')}</p> : null}
    </>
  );
}

export function People({ found, say }: { found: readonly WorkerView[]; say: Say }): VNode {
  return (
    <>
      <label for="workerId">{say('mandate.person')}</label>
      <select id="workerId" name="workerId" required>
        {found.map((worker) => (
          <option key={worker.id} value={worker.id}>
            {tellingApart(worker)}
          </option>
        ))}
      </select>
    </>
  );
}

/** Several people may have one chosen name. */
export function tellingApart({ chosenName, pronouns, jobs }: WorkerView): string {
  const places = jobs.map(({ employer, site }) => site?.name ?? employer.name);
  return [chosenName, pronouns, ...new Set(places)].filter((part) => part !== null).join(', ');
}

export function LegalNameAsking(properties: AskingProperties): VNode {
  const { search, say } = properties;
  return (
    <>
      <p>{say('proposal_page.legal_name_note')}</p>
      <Finding {...properties} />
      {search.found && search.found.length > 0 ? (
        <form method="post" action={search.action}>
          <People found={search.found} say={say} />
          <label for="reason">{say('mandate.reason')}</label>
          <textarea id="reason" name="reason" required maxLength={1000} />
          <button>{say('proposal_page.propose')}</button>
        </form>
      ) : null}
    </>
  );
}

export function MandateAsking({
  sites,
  branches,
  from,
  until,
  ...properties
}: AskingProperties & {
  sites: readonly MapEntry[];
  branches: readonly BranchView[];
  from: Day;
  until: Day;
}): VNode {
  const { search, say } = properties;
  return (
    <>
      <Finding {...properties} />
      {search.found && search.found.length > 0 ? (
        <form method="post" action={search.action}>
          <People found={search.found} say={say} />
          <label for="role">{say('mandate.role')}</label>
          <select id="role" name="role" required>
            {roles.map((role) => (
              <option key={role} value={role}>
                {say(`role.${role}`)}
              </option>
            ))}
          </select>
          <Places name="siteId" label="mandate.where" entries={sites} say={say} />
          {branches.length > 0 ? (
            <Places name="branchId" label={branchLabel} entries={branches} say={say} />
          ) : null}
          <label for="fromOn">{say('mandate.from')}</label>
          <input id="fromOn" name="fromOn" type="date" value={from} min={from} required />
          <label for="untilOn">{say('mandate.until')}</label>
          <input id="untilOn" name="untilOn" type="date" value={until} min={from} required />
          <label for="reason">{say('mandate.reason')}</label>
          <textarea id="reason" name="reason" maxLength={1000} />
          <details>
            <summary>{say('proposal_page.vacancy')}</summary>
            <p>{say('proposal_page.vacancy_note')}</p>
            <label for="meetingOn">{say('proposal_page.meeting_on')}</label>
            <input id="meetingOn" name="meetingOn" type="date" max={from} />
            <label for="decision">{say('mandate.decision')}</label>
            <textarea id="decision" name="decision" maxLength={2000} />
          </details>
          <button>{say('proposal_page.propose')}</button>
        </form>
      ) : null}
    </>
  );
}

interface PlacesProperties {
  name: string;
  label: MessageCode;
  entries: readonly { id: string; name: string }[];
  say: Say;
}

function Places({ name, label, entries, say }: PlacesProperties): VNode {
  return (
    <>
      <label for={name}>{say(label)}</label>
      <select id={name} name={name}>
        <option value="">{say('mandate.union')}</option>
        {entries.map((entry) => (
          <option key={entry.id} value={entry.id}>
            {entry.name}
          </option>
        ))}
      </select>
    </>
  );
}
