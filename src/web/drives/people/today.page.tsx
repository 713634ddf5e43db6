import type { VNode } from 'preact';
import type { AssignmentsView, AssignmentView } from '../../../drives/index.js';
import type { MessageCode } from '../../../shared/messages/index.js';
import type { Say } from '../../page.js';

interface TodayProperties {
  driveId: string;
  assignments: AssignmentsView;
  isSaved: boolean;
  say: Say;
}

/** Whom to talk to today: a name is a tap. */
export function TodayPage({ driveId, assignments, isSaved, say }: TodayProperties): VNode {
  return (
    <>
      {isSaved ? <p role="status">{say('people_page.saved')}</p> : null}
      {assignments.items.length === 0 ? <p>{say('people_page.nobody_today')}</p> : null}
      <ul class="plain">
        {assignments.items.map((assignment) => (
          <li key={assignment.contactId}>
            <a class="button" href={`/p/dr/${driveId}/t/${assignment.contactId}`}>
              {assignment.name ?? say('people_page.no_name')}
            </a>
            <p class="note">{told(assignment, say)}</p>
          </li>
        ))}
      </ul>
      <form method="get" action={`/p/dr/${driveId}/c`}>
        <label for="search">{say('people_page.somebody_else')}</label>
        <input id="search" name="search" maxLength={100} required />
        <button class="quiet">{say('people_page.search')}</button>
      </form>
    </>
  );
}

const reasons: Record<AssignmentView['reason'], MessageCode> = {
  'follow-up': 'people_page.why_follow_up',
  'never-talked-to': 'people_page.why_never',
  expired: 'people_page.why_expired',
};

function told(assignment: AssignmentView, say: Say): string {
  const { department, shift, reach, reason, dueOn, lastTalkedOn, isDone } = assignment;
  const why = say(reasons[reason], { day: dueOn ?? lastTalkedOn ?? '' });
  const where = [department, shift, reach].filter((part) => part !== null);
  return [...(isDone ? [say('people_page.is_done')] : []), why, ...where].join(' · ');
}
