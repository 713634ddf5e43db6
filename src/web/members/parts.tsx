import type { ComponentChildren, VNode } from 'preact';
import type { BranchView, MembershipEventView, MembershipView } from '../../memberships/index.js';
import { situations } from '../../memberships/index.js';
import type { Say } from '../page.js';

export function BranchSelect({
  branches,
  empty,
  say,
}: {
  branches: readonly BranchView[];
  /** whether none may be chosen */
  empty: boolean;
  say: Say;
}): VNode {
  return (
    <>
      <label for="branchId">{say('member_page.branch')}</label>
      <select id="branchId" name="branchId">
        {empty ? <option value="">{say('member_page.at_large')}</option> : null}
        {branches.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </>
  );
}

export function SituationSelect({ say }: { say: Say }): VNode {
  return (
    <>
      <label for="situation">
        {say('member_page.situation')} <small>{say('member_page.situation_note')}</small>
      </label>
      <select id="situation" name="situation">
        {situations.map((situation) => (
          <option key={situation} value={situation}>
            {say(`own_value.${situation}`)}
          </option>
        ))}
      </select>
    </>
  );
}

/** A form of one act behind its name. */
export function Act({
  title,
  action,
  children,
  say,
}: {
  title: string;
  action: string;
  children: ComponentChildren;
  say: Say;
}): VNode {
  return (
    <details>
      <summary>{title}</summary>
      <form method="post" action={action}>
        {children}
        <button>{say('member_page.save')}</button>
      </form>
    </details>
  );
}

/** What somebody is today. */
export function Today({ membership, say }: { membership: MembershipView; say: Say }): VNode {
  const { number, kind, since, branch, suspendedUntil, situation } = membership;
  const word = say(`member_page.kind_${kind ?? 'none'}`);
  return (
    <>
      <p>
        <strong>{number === null ? word : say('member_page.number', { number })}</strong>
        <br />
        {since ? say('member_page.since', { kind: word, day: since }) : word}
        {kind ? `, ${branch ?? say('member_page.at_large')}` : ''}
        {situation ? `, ${say(`own_value.${situation}`)}` : ''}
      </p>
      {suspendedUntil ? <p class="note">{say('member_page.suspended', { day: suspendedUntil })}</p> : null}
    </>
  );
}

export function History({
  events,
  say,
  act,
}: {
  events: readonly MembershipEventView[];
  say: Say;
  /** what can be done about one */
  act?: (event: MembershipEventView) => VNode | null;
}): VNode | null {
  if (events.length === 0) return null;
  return (
    <section>
      <h2>{say('member_page.history')}</h2>
      <ul>
        {events.toReversed().map((event) => (
          <li key={event.id}>
            {event.isVoided ? <s>{said(event, say)}</s> : said(event, say)}
            {event.note ? (
              <>
                <br />
                {event.note}
              </>
            ) : null}
            {event.recordedBy ? (
              <>
                <br />
                <small>{say('member_page.by', { name: event.recordedBy })}</small>
              </>
            ) : null}
            {act && !event.isVoided ? act(event) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function said({ kind, happenedOn, untilOn, branch, situation }: MembershipEventView, say: Say): string {
  const until = untilOn ? say('member_page.until', { day: untilOn }) : null;
  const words = [say(`own_value.${kind}`), branch, situation && say(`own_value.${situation}`), until];
  return `${happenedOn} · ${words.filter((word) => word !== null).join(', ')}`;
}
