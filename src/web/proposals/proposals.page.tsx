import type { VNode } from 'preact';
import type { ListedProposal } from '../../identity/index.js';
import type { PageContext, Say } from '../page.js';
import { timeFormat } from '../times.js';
import { titleOf } from './titles.js';

interface ProposalsProperties {
  waiting: readonly ListedProposal[];
  mine: readonly ListedProposal[];
  /** what this person may propose here, by address */
  asks: readonly { href: string; title: string }[];
  /** what the reader just did */
  asked: 'true' | 'done' | null;
  context: PageContext;
  say: Say;
}

export function ProposalsPage({ waiting, mine, asks, asked, context, say }: ProposalsProperties): VNode {
  return (
    <>
      {asked ? (
        <p role="status">{say(asked === 'done' ? 'proposal_page.done' : 'proposal_page.asked')}</p>
      ) : null}
      <section>
        <h2>{say('proposal_page.waiting')}</h2>
        {waiting.length === 0 ? <p>{say('proposal_page.nothing_waits')}</p> : null}
        <Listed proposals={waiting} context={context} say={say} />
      </section>
      {asks.length > 0 ? (
        <section>
          <h2>{say('proposal_page.ask')}</h2>
          <ul>
            {asks.map(({ href, title }) => (
              <li key={href}>
                <a href={href}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <h2>{say('proposal_page.mine')}</h2>
        {mine.length === 0 ? <p>{say('proposal_page.none')}</p> : null}
        <Listed proposals={mine} context={context} say={say} />
      </section>
    </>
  );
}

function Listed({
  proposals,
  context,
  say,
}: {
  proposals: readonly ListedProposal[];
  context: PageContext;
  say: Say;
}): VNode | null {
  if (proposals.length === 0) return null;
  const time = timeFormat(context);
  return (
    <ul>
      {proposals.map((proposal) => (
        <li key={proposal.id}>
          <a href={`/p/pr/${proposal.id}`}>{titleOf(proposal.kind, say)}</a>
          <br />
          {say('proposal_page.by', {
            name: proposal.proposedBy ?? '',
            at: time.format(proposal.proposedAt),
          })}
          <br />
          {outcome(proposal, context, say)}
        </li>
      ))}
    </ul>
  );
}

/** What became of it, from who and when. */
export function outcome(proposal: ListedProposal, context: PageContext, say: Say): string {
  const time = timeFormat(context);
  const values = { name: proposal.decidedBy ?? '' };
  if (proposal.approvedAt)
    return say('proposal_page.approved', { ...values, at: time.format(proposal.approvedAt) });
  if (proposal.refusedAt)
    return say('proposal_page.refused', { ...values, at: time.format(proposal.refusedAt) });
  if (proposal.withdrawnAt) return say('proposal_page.withdrawn', { at: time.format(proposal.withdrawnAt) });
  return say('proposal_page.open', { at: time.format(proposal.expiresAt) });
}
