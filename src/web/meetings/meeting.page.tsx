import type { VNode } from 'preact';
import type { AttendanceView, AttendeeView, WholeMeetingView } from '../../meetings/index.js';
import type { Problem } from '../../shared/errors.js';
import type { Say } from '../page.js';
import { ProblemNote } from '../page.filter.js';
import { DecisionsPart } from './decisions.part.js';
import { kindTold } from './meetings.page.js';

export interface MeetingProperties {
  meeting: WholeMeetingView;
  /** null for who may not see who was there */
  present: readonly AttendanceView[] | null;
  search: string;
  /** null before anybody was searched for */
  found: readonly AttendeeView[] | null;
  problem: Problem | null;
  say: Say;
}

export function MeetingPage(properties: MeetingProperties): VNode {
  const { meeting, present, problem, say } = properties;
  const keeps = meeting.mayKeep && !meeting.isCalledOff;
  return (
    <>
      {problem ? <ProblemNote problem={problem} say={say} /> : null}
      {meeting.isCalledOff ? <p class="problem">{say('meeting_page.is_off')}</p> : null}
      <p>{kindTold(meeting, say)}</p>
      <p>{meeting.place}</p>
      <Quorum meeting={meeting} say={say} />
      {keeps ? <Roll meeting={meeting} say={say} /> : null}
      {present ? <Present {...properties} present={present} keeps={keeps} /> : null}
      <DecisionsPart meeting={meeting} keeps={keeps} say={say} />
      {keeps ? <Changing meeting={meeting} say={say} /> : null}
      <p>
        <a href="/p/mt">{say('page.back')}</a>
      </p>
    </>
  );
}

function Quorum({ meeting: { quorum }, say }: { meeting: WholeMeetingView; say: Say }): VNode {
  const { needed, voters, missing, isMet, citation } = quorum;
  if (voters === null) return <p>{say('meeting_page.no_roll', { needed, citation })}</p>;
  const values = { needed, voters, missing: missing ?? 0, citation };
  return <p class="note">{say(isMet ? 'meeting_page.quorum_met' : 'meeting_page.quorum_missed', values)}</p>;
}

function Roll({ meeting, say }: { meeting: WholeMeetingView; say: Say }): VNode {
  return (
    <>
      {meeting.rollId ? (
        <p>
          <a href={`/p/ro/${meeting.rollId}`}>{say('roll.one')}</a>
        </p>
      ) : (
        <form method="post" action={`/p/mt/${meeting.id}/roll`}>
          <button>{say('meeting_page.take_roll')}</button>
        </form>
      )}
    </>
  );
}

type PresentProperties = MeetingProperties & { present: readonly AttendanceView[]; keeps: boolean };

function Present({ meeting, present, search, found, keeps, say }: PresentProperties): VNode {
  const here = new Set(present.map(({ workerId }) => workerId));
  return (
    <section>
      <h2>{say('meeting_page.present', { count: present.length })}</h2>
      <ul>
        {present.map(({ workerId, number, chosenName, isVoter }) => (
          <li key={workerId}>
            {told(chosenName, number)} {isVoter === false ? <em>{say('meeting_page.no_voter')}</em> : null}
            {keeps ? (
              <form method="post" action={`/p/mt/${meeting.id}/gone`}>
                <input type="hidden" name="workerId" value={workerId} />
                <button class="link">{say('meeting_page.not_here')}</button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {keeps ? (
        <form method="get" action={`/p/mt/${meeting.id}`}>
          <label for="search">{say('meeting_page.search')}</label>
          <input id="search" name="search" value={search} required maxLength={100} />
          <button>{say('meeting_page.search_button')}</button>
        </form>
      ) : null}
      {found?.length === 0 ? <p>{say('meeting_page.nobody')}</p> : null}
      <ul>
        {(found ?? [])
          .filter(({ workerId }) => !here.has(workerId))
          .map(({ workerId, number, chosenName }) => (
            <li key={workerId}>
              {told(chosenName, number)}
              <form method="post" action={`/p/mt/${meeting.id}/here`}>
                <input type="hidden" name="workerId" value={workerId} />
                <button class="quiet">{say('meeting_page.is_here')}</button>
              </form>
            </li>
          ))}
      </ul>
    </section>
  );
}

function told(chosenName: string, number: number | null): string {
  return number === null ? chosenName : `${chosenName}, ${number}`;
}

function Changing({ meeting, say }: { meeting: WholeMeetingView; say: Say }): VNode {
  const { id, version, meetsOn, place } = meeting;
  return (
    <details>
      <summary>{say('meeting_page.change')}</summary>
      <form method="post" action={`/p/mt/${id}`}>
        <input type="hidden" name="version" value={version} />
        <label for="meetsOn">{say('meeting_page.day')}</label>
        <input id="meetsOn" name="meetsOn" type="date" value={meetsOn} required />
        <label for="place">{say('meeting_page.place')}</label>
        <textarea id="place" name="place" required maxLength={2000}>
          {place}
        </textarea>
        <button>{say('meeting_page.change_button')}</button>
      </form>
      <form method="post" action={`/p/mt/${id}/off`}>
        <button class="quiet">{say('meeting_page.call_off')}</button>
      </form>
    </details>
  );
}
