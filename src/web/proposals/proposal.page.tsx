import type { VNode } from 'preact';
import type { ListedProposal, ReadProposal } from '../../identity/index.js';
import type { Problem } from '../../shared/errors.js';
import { worded } from '../../shared/messages/index.js';
import type { PageContext, Say } from '../page.js';
import { ProblemNote } from '../page.filter.js';
import { timeFormat } from '../times.js';
import { outcome } from './proposals.page.js';

interface ProposalProperties {
  proposal: ReadProposal;
  problem: Problem | null;
  context: PageContext;
  say: Say;
}

/** One proposal in plain words, and the two buttons for whoever is the second person. */
export function ProposalPage({ proposal, problem, context, say }: ProposalProperties): VNode {
  const time = timeFormat(context);
  const isOpen = !proposal.approvedAt && !proposal.refusedAt && !proposal.withdrawnAt;
  return (
    <>
      {problem ? <ProblemNote problem={problem} say={say} /> : null}
      <p>
        {say('proposal_page.by', { name: proposal.proposedBy ?? '', at: time.format(proposal.proposedAt) })}
      </p>
      <dl>
        {proposal.particulars.map(({ label, text }) => (
          <div key={label}>
            <dt>{say(label)}</dt>
            <dd>{worded(context.language, text)}</dd>
          </div>
        ))}
        {proposal.meetingOn ? (
          <div>
            <dt>{say('proposal_page.meeting', { day: proposal.meetingOn })}</dt>
            <dd>{proposal.meetingDecision}</dd>
          </div>
        ) : null}
      </dl>
      <p role="status">{outcome(proposal, context, say)}</p>
      {proposal.refusal ? <blockquote>{proposal.refusal}</blockquote> : null}
      {proposal.mayDecide ? <Deciding id={proposal.id} say={say} /> : null}
      {proposal.isOwn && isOpen ? <Own id={proposal.id} say={say} /> : null}
      <p>
        <a href="/p/pr">{say('page.back')}</a>
      </p>
    </>
  );
}

interface OutcomeProperties {
  proposal: ListedProposal;
  context: PageContext;
  say: Say;
}

/** One whose content is no longer kept. */
export function OutcomePage({ proposal, context, say }: OutcomeProperties): VNode {
  return (
    <>
      <p role="status">{outcome(proposal, context, say)}</p>
      <p>{say('proposal.content_gone')}</p>
      <p>
        <a href="/p/pr">{say('page.back')}</a>
      </p>
    </>
  );
}

function Deciding({ id, say }: { id: string; say: Say }): VNode {
  return (
    <>
      <form method="post" action={`/p/pr/${id}/a`}>
        <label>
          <input type="checkbox" name="sure" value="true" required /> {say('proposal_page.sure')}
        </label>
        <button>{say('proposal_page.approve')}</button>
      </form>
      <form method="post" action={`/p/pr/${id}/r`}>
        <label for="reason">{say('proposal_page.why_not')}</label>
        <textarea id="reason" name="reason" required maxLength={1000} />
        <button class="quiet">{say('proposal_page.refuse')}</button>
      </form>
    </>
  );
}

function Own({ id, say }: { id: string; say: Say }): VNode {
  return (
    <>
      <p>{say('proposal_page.second_decides')}</p>
      <form method="post" action={`/p/pr/${id}/w`}>
        <button class="quiet">{say('proposal_page.withdraw')}</button>
      </form>
    </>
  );
}
