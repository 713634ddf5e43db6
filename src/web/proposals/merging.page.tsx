import type { VNode } from 'preact';
import type { Problem } from '../../shared/errors.js';
import type { WorkerView } from '../../workers/index.js';
import type { Say } from '../page.js';
import { ProblemNote } from '../page.filter.js';
import { type Search, tellingApart } from './asking.pages.js';

interface MergeProperties {
  search: Search;
  other: Search;
  say: Say;
}

/** Two names are looked for, and of those found one row is chosen to stay and one to be joined to it. */
export function MergeAsking({ search, other, say }: MergeProperties): VNode {
  const kept = search.found ?? [];
  const merged = other.found ?? [];
  return (
    <>
      <p>{say('proposal_page.merge_note')}</p>
      <form method="get" action={search.action}>
        <label for="search">{say('proposal_page.search')}</label>
        <input id="search" name="search" value={search.search} required maxLength={100} />
        <label for="other">{say('proposal_page.other_search')}</label>
        <input id="other" name="other" value={other.search} maxLength={100} />
        <button>{say('proposal_page.search_button')}</button>
      </form>
      {search.found && (kept.length === 0 || merged.length === 0) ? (
        <p>{say('proposal_page.nobody')}</p>
      ) : null}
      {kept.length > 0 && merged.length > 0 ? (
        <form method="get" action={search.action}>
          <Choosing name="keepId" label={say('merge.kept')} found={kept} />
          <Choosing name="mergeId" label={say('merge.merged')} found={merged} />
          <button>{say('proposal_page.see_both')}</button>
        </form>
      ) : null}
    </>
  );
}

interface ChoosingProperties {
  name: string;
  label: string;
  found: readonly WorkerView[];
}

function Choosing({ name, label, found }: ChoosingProperties): VNode {
  return (
    <>
      <label for={name}>{label}</label>
      <select id={name} name={name} required>
        {found.map((worker) => (
          <option key={worker.id} value={worker.id}>
            {tellingApart(worker)}
          </option>
        ))}
      </select>
    </>
  );
}

interface BothProperties {
  kept: WorkerView;
  merged: WorkerView;
  problem: Problem | null;
  say: Say;
}

/** Both records, before anything is asked for. */
export function BothRecords({ kept, merged, problem, say }: BothProperties): VNode {
  return (
    <>
      {problem ? <ProblemNote problem={problem} say={say} /> : null}
      <Seen title={say('merge.kept')} worker={kept} say={say} />
      <Seen title={say('merge.merged')} worker={merged} say={say} />
      <form method="post" action="/p/nc">
        <input type="hidden" name="keepId" value={kept.id} />
        <input type="hidden" name="mergeId" value={merged.id} />
        <button>{say('proposal_page.propose')}</button>
      </form>
      <p>
        <a href={`/p/nc?keepId=${merged.id}&mergeId=${kept.id}`}>{say('proposal_page.exchange')}</a>
      </p>
      <p>
        <a href="/p/nc">{say('page.back')}</a>
      </p>
    </>
  );
}

function Seen({ title, worker, say }: { title: string; worker: WorkerView; say: Say }): VNode {
  return (
    <section>
      <h2>{title}</h2>
      <p>
        <strong>{worker.chosenName}</strong>
        {worker.pronouns ? ` (${worker.pronouns})` : ''}
      </p>
      {worker.jobs.length === 0 ? <p>{say('proposal_page.no_jobs')}</p> : null}
      <ul>
        {worker.jobs.map(({ id, employer, site, jobClass, fromOn, untilOn }) => (
          <li key={id}>
            {[jobClass.name, employer.name, site?.name].filter((part) => part !== undefined).join(', ')},{' '}
            {untilOn
              ? say('proposal_page.term', { from: fromOn, until: untilOn })
              : say('proposal_page.since', { day: fromOn })}
          </li>
        ))}
      </ul>
    </section>
  );
}
