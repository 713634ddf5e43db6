import type { VNode } from 'preact';
import type { OwnReceiptView, StatusView } from '../../me/index.js';
import type { Capacity, Role } from '../../shared/actor.js';
import { isMessageCode } from '../../shared/messages/index.js';
import { actDone, whoDid } from '../acts.js';
import { type Figures, figuresIn } from '../figures.js';
import type { PageContext, Say } from '../page.js';
import { timeFormat } from '../times.js';

type Ways = StatusView['standing']['ways'];
type Standing = 'good' | 'bad' | 'inactive' | 'suspended' | 'former' | 'not_a_member';

interface StatusProperties {
  status: StatusView;
  context: PageContext;
  say: Say;
}

interface PartProperties {
  status: StatusView;
  figures: Figures;
  say: Say;
}

/** How somebody stands in one plain line, why, and what puts it right; then the rest of what is theirs. */
export function StatusPage({ status, context, say }: StatusProperties): VNode {
  const figures = figuresIn(context);
  const part = { status, figures, say };
  return (
    <>
      <StandingLine {...part} />
      <PuttingRight {...part} />
      <Receipts {...part} />
      <Meetings {...part} />
      {status.mandates.length > 0 ? <Offices {...part} /> : null}
      <Looked status={status} context={context} say={say} />
    </>
  );
}

function StandingLine({ status: { standing, membership }, figures, say }: PartProperties): VNode {
  return (
    <section>
      <p class="telling">{say(`status_page.${standing.standing as Standing}`)}</p>
      {membership?.number ? (
        <p>
          {say('status_page.number', { number: membership.number })}
          {membership.branch ? ` · ${membership.branch}` : ''}
        </p>
      ) : null}
      <p>{say(standing.mayVote ? 'status_page.may_vote' : 'status_page.no_vote')}</p>
      {membership && membership.number === null && membership.appliedOn ? (
        <p>{say('status_page.applied_on', { day: figures.day(membership.appliedOn) })}</p>
      ) : null}
      <h2>{say('status_page.why')}</h2>
      <ul>
        {standing.why.map(({ code, text, values }) => (
          <li key={code}>{isMessageCode(code) ? say(code, figures.values(values)) : text}</li>
        ))}
      </ul>
      <p>
        <small>{standing.rule.citation}</small>
      </p>
    </section>
  );
}

function PuttingRight({ status: { standing, credit }, figures, say }: PartProperties): VNode | null {
  if (standing.ways.length === 0 && credit.amountCents === 0) return null;
  return (
    <section>
      {standing.ways.length > 0 ? (
        <>
          <h2>{say('status_page.right')}</h2>
          <ul>
            {standing.ways.map((way) => (
              <li key={way.way}>
                <strong>{figures.money(way)}</strong>{' '}
                {wayWords(way, figures.months(standing.arrears.months), say)}
              </li>
            ))}
          </ul>
          <p>{say('status_page.who_takes')}</p>
        </>
      ) : null}
      {credit.amountCents > 0 ? <p>{say('status_page.credit', { amount: figures.money(credit) })}</p> : null}
    </section>
  );
}

function wayWords({ way }: Ways[number], months: string, say: Say): string {
  if (way === 'months') return say('status_page.way_months', { months });
  return say(way === 'back-dues' ? 'status_page.way_back_dues' : 'status_page.way_reinitiation');
}

function Receipts({ status: { receipts }, figures, say }: PartProperties): VNode {
  return (
    <section>
      <h2>{say('status_page.receipts')}</h2>
      {receipts.length === 0 ? <p>{say('status_page.no_receipts')}</p> : null}
      <ul>
        {receipts.map((receipt) => (
          <ReceiptLine key={receipt.number} receipt={receipt} figures={figures} say={say} />
        ))}
      </ul>
    </section>
  );
}

function ReceiptLine({
  receipt,
  figures,
  say,
}: {
  receipt: OwnReceiptView;
  figures: Figures;
  say: Say;
}): VNode {
  const { number, receivedOn, amount, months, withdrawnOn } = receipt;
  return (
    <li>
      <a href={`/p/st/r/${number}`}>{number}</a>: {figures.day(receivedOn)}, {figures.money(amount)}
      {months.length > 0 ? ` (${figures.months(months)})` : ''}
      {withdrawnOn ? ` · ${say('status_page.withdrawn_on', { day: figures.day(withdrawnOn) })}` : ''}
    </li>
  );
}

function Meetings({ status: { meetings }, figures, say }: PartProperties): VNode {
  return (
    <section>
      <h2>{say('status_page.meetings')}</h2>
      {meetings.length === 0 ? <p>{say('status_page.no_meetings')}</p> : null}
      <ul>
        {meetings.map(({ id, branch, meetsOn, place }) => (
          <li key={id}>
            <a href={`/p/mt/${id}`}>{figures.day(meetsOn)}</a>
            {`, ${branch ?? say('status_page.for_everybody')}`}
            {place ? <span class="lines">{place}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Offices({ status: { mandates }, figures, say }: PartProperties): VNode {
  return (
    <section>
      <h2>{say('status_page.offices')}</h2>
      <ul>
        {mandates.map(({ role, scopeKind, scopeId, scope, untilOn, waitsForFactor }) => (
          <li key={`${role} ${scopeKind} ${scopeId ?? ''}`}>
            {say(`role.${role as Role}`)}
            {scope ? `, ${scope}` : ''}
            {untilOn ? `, ${say('status_page.until', { day: figures.day(untilOn) })}` : ''}
            {waitsForFactor ? ` · ${say('status_page.waits_for_factor')}` : ''}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Looked({ status: { looked }, context, say }: StatusProperties): VNode {
  const time = timeFormat(context);
  return (
    <section>
      <h2>{say('status_page.looked')}</h2>
      {looked.length === 0 ? <p>{say('page.nobody_looked')}</p> : null}
      <ul>
        {looked.map(({ at, by, capacity, action }) => (
          <li key={`${at} ${action}`}>
            {time.format(new Date(at))}: {whoDid({ by, capacity }, say)} (
            {say(`role.${capacity as Capacity}`)}) {actDone(action, say)}
          </li>
        ))}
      </ul>
      <p>
        <a href="/p/looked">{say('status_page.all_looks')}</a>
      </p>
    </section>
  );
}
