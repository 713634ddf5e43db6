import type { VNode } from 'preact';
import { meetingKinds, type MeetingView } from '../../meetings/index.js';
import type { BranchView } from '../../memberships/index.js';
import type { Day } from '../../shared/days.js';
import type { Problem } from '../../shared/errors.js';
import type { Say } from '../page.js';
import { ProblemNote } from '../page.filter.js';

interface MeetingsProperties {
  meetings: readonly MeetingView[];
  next: string | null;
  /** null for who calls none */
  calling: Calling | null;
  problem: Problem | null;
  say: Say;
}

export interface Calling {
  branches: readonly BranchView[];
  /** chairs of branches call for these alone */
  isOfUnion: boolean;
  today: Day;
}

export function MeetingsPage({ meetings, next, calling, problem, say }: MeetingsProperties): VNode {
  return (
    <>
      {problem ? <ProblemNote problem={problem} say={say} /> : null}
      {meetings.length === 0 ? <p>{say('meeting_page.none')}</p> : null}
      <ul>
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <a href={`/p/mt/${meeting.id}`}>
              {meeting.meetsOn}, {kindTold(meeting, say)}
            </a>
            {meeting.isCalledOff ? <strong> {say('meeting_page.is_off')}</strong> : null}
            <br />
            {meeting.place}
          </li>
        ))}
      </ul>
      {next ? <a href={`/p/mt?after=${next}`}>{say('meeting_page.more')}</a> : null}
      {calling ? <CallingForm calling={calling} say={say} /> : null}
    </>
  );
}

export function kindTold({ kind, branch }: MeetingView, say: Say): string {
  const told = say(`meeting_page.kind_${kind as 'general'}`);
  return branch === null ? told : `${told} (${branch})`;
}

function CallingForm({ calling, say }: { calling: Calling; say: Say }): VNode {
  const { branches, isOfUnion, today } = calling;
  const kinds = isOfUnion ? meetingKinds : meetingKinds.filter((kind) => kind !== 'general');
  return (
    <section>
      <h2>{say('meeting_page.call')}</h2>
      <form method="post" action="/p/mt">
        <label for="kind">{say('meeting_page.kind')}</label>
        <select id="kind" name="kind">
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(`meeting_page.kind_${kind}`)}
            </option>
          ))}
        </select>
        <BranchChoice branches={branches} isOfUnion={isOfUnion} say={say} />
        <label for="meetsOn">{say('meeting_page.day')}</label>
        <input id="meetsOn" name="meetsOn" type="date" min={today} required />
        <label for="place">
          {say('meeting_page.place')} <small>{say('meeting_page.place_note')}</small>
        </label>
        <textarea id="place" name="place" required maxLength={2000} />
        <button>{say('meeting_page.call')}</button>
      </form>
    </section>
  );
}

/** A branch, or everybody where that is theirs to say. */
export function BranchChoice({
  branches,
  isOfUnion,
  say,
}: Pick<Calling, 'branches' | 'isOfUnion'> & { say: Say }): VNode {
  return (
    <>
      <label for="branchId">{say('meeting_page.branch')}</label>
      <select id="branchId" name="branchId">
        {isOfUnion ? <option value="">{say('meeting_page.everybody')}</option> : null}
        {branches.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </>
  );
}
