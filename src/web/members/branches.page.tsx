import type { VNode } from 'preact';
import { branchKinds, type BranchView } from '../../memberships/index.js';
import type { Problem } from '../../shared/errors.js';
import type { Say } from '../page.js';
import { ProblemNote } from '../page.filter.js';
import { Act } from './parts.js';

interface BranchesProperties {
  branches: readonly BranchView[];
  mayKeep: boolean;
  today: string;
  problem: Problem | null;
  say: Say;
}

export function BranchesPage({ branches, mayKeep, today, problem, say }: BranchesProperties): VNode {
  return (
    <>
      {problem ? <ProblemNote problem={problem} say={say} /> : null}
      {branches.length === 0 ? <p>{say('member_page.no_branches')}</p> : null}
      <ul>
        {branches.map((branch) => (
          <li key={branch.id}>
            <strong>{branch.name}</strong>
            <br />
            <small>
              {say(`member_page.kind_${branch.kind}`)},{' '}
              {branch.dissolvedOn
                ? say('member_page.dissolved', { day: branch.dissolvedOn })
                : say('member_page.chartered', { day: branch.charteredOn })}
            </small>
            {mayKeep ? <Changing branch={branch} say={say} /> : null}
          </li>
        ))}
      </ul>
      {mayKeep ? <Chartering today={today} say={say} /> : null}
    </>
  );
}

function Changing({ branch, say }: { branch: BranchView; say: Say }): VNode {
  const { id, name, charteredOn, dissolvedOn, version } = branch;
  return (
    <Act title={say('member_page.change')} action={`/p/br/${id}`} say={say}>
      <input type="hidden" name="version" value={version} />
      <label for={`name-${id}`}>{say('member_page.name')}</label>
      <input id={`name-${id}`} name="name" value={name} required maxLength={100} />
      <label for={`day-${id}`}>{say('member_page.dissolve_on')}</label>
      <input id={`day-${id}`} name="dissolvedOn" type="date" value={dissolvedOn ?? ''} min={charteredOn} />
    </Act>
  );
}

function Chartering({ today, say }: { today: string; say: Say }): VNode {
  return (
    <Act title={say('member_page.charter')} action="/p/br" say={say}>
      <label for="name">{say('member_page.name')}</label>
      <input id="name" name="name" required maxLength={100} />
      <label for="kind">{say('member_page.branch_kind')}</label>
      <select id="kind" name="kind">
        {branchKinds.map((kind) => (
          <option key={kind} value={kind}>
            {say(`member_page.kind_${kind}`)}
          </option>
        ))}
      </select>
      <label for="charteredOn">{say('member_page.day')}</label>
      <input id="charteredOn" name="charteredOn" type="date" value={today} max={today} required />
      <label for="founders">{say('member_page.founders')}</label>
      <textarea id="founders" name="founders" required maxLength={4000} />
    </Act>
  );
}
