import type { VNode } from 'preact';
import type { MadeInvitation, OpenInvitation } from '../../identity/index.js';
import type { Problem } from '../../shared/errors.js';
import type { Say } from '../page.js';
import { ProblemNote } from '../page.filter.js';

export interface Invitable {
  id: string;
  chosenName: string;
}

interface InvitationsProperties {
  search: string;
  /** null before anything was searched for */
  found: readonly Invitable[] | null;
  open: readonly OpenInvitation[];
  problem: Problem | null;
  say: Say;
}

export function InvitationsPage({ search, found, open, problem, say }: InvitationsProperties): VNode {
  return (
    <>
      {problem ? <ProblemNote problem={problem} say={say} /> : null}
      <p>{say('invitation_page.intro')}</p>
      <form method="get" action="/p/in">
        <label for="search">{say('invitation_page.search')}</label>
        <input id="search" name="search" value={search} required maxLength={100} />
        <button>{say('invitation_page.search_button')}</button>
      </form>
      {found ? <Found found={found} say={say} /> : null}
      {open.length > 0 ? <Open open={open} say={say} /> : null}
    </>
  );
}

function Found({ found, say }: { found: readonly Invitable[]; say: Say }): VNode {
  if (found.length === 0) return <p>{say('invitation_page.nobody')}</p>;
  return (
    <ul>
      {found.map(({ id, chosenName }) => (
        <li key={id}>
          {chosenName}
          <form method="post" action="/p/in">
            <input type="hidden" name="workerId" value={id} />
            <button class="quiet">{say('invitation_page.make')}</button>
          </form>
        </li>
      ))}
    </ul>
  );
}

function Open({ open, say }: { open: readonly OpenInvitation[]; say: Say }): VNode {
  return (
    <section>
      <h2>{say('invitation_page.open')}</h2>
      <ul>
        {open.map(({ id, chosenName, expiresAt }) => (
          <li key={id}>
            {say('invitation_page.until', { name: chosenName, day: expiresAt.toISOString().slice(0, 10) })}
            <form method="post" action={`/p/in/${id}/withdrawal`}>
              <button class="link">{say('invitation_page.withdraw')}</button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A slip to hand over: the code, where to type it and until when, and no word of what it is for. */
export function SlipPage({ made, address, say }: { made: MadeInvitation; address: string; say: Say }): VNode {
  return (
    <>
      <p class="note">{say('invitation_page.hand_over')}</p>
      <ul class="slips">
        <li>
          <strong id="code">{made.code}</strong>
          <br />
          {address}
          <br />
          {made.expiresAt.toISOString().slice(0, 10)}
        </li>
      </ul>
      <p>
        <a href="/p/in">{say('page.back')}</a>
      </p>
    </>
  );
}
