import type { VNode } from 'preact';
import type { BranchView, MembershipEventView, MembershipView } from '../../memberships/index.js';
import type { Problem } from '../../shared/errors.js';
import type { Say } from '../page.js';
import { ProblemNote } from '../page.filter.js';
import { Act, BranchSelect, History, SituationSelect, Today } from './parts.js';

interface MemberProperties {
  membership: MembershipView;
  branches: readonly BranchView[];
  /** what the reader may do: enter applications; everything else */
  may: { apply: boolean; keep: boolean; suspend: boolean };
  today: string;
  problem: Problem | null;
  say: Say;
}

/** One member: what they are, what can be entered, what happened. */
export function MemberPage(properties: MemberProperties): VNode {
  const { membership, branches, may, problem, say } = properties;
  const path = `/p/mb/${membership.workerId}`;
  const isOpen = membership.kind === null || membership.kind === 'former';
  return (
    <>
      {problem ? <ProblemNote problem={problem} say={say} /> : null}
      <p>{membership.chosenName}</p>
      <Today membership={membership} say={say} />
      {may.apply && isOpen ? (
        <Act title={say('member_page.enter_application')} action={`${path}/a`} say={say}>
          <BranchSelect branches={branches} empty say={say} />
        </Act>
      ) : null}
      {may.keep && membership.kind ? <Keeping {...properties} path={path} /> : null}
      {may.suspend && membership.kind === 'member' ? <Suspending {...properties} path={path} /> : null}
      <History
        events={membership.events}
        say={say}
        act={(event) =>
          may.keep || may.suspend ? <OfEvent event={event} may={may} path={path} say={say} /> : null
        }
      />
    </>
  );
}

function Keeping({ membership, branches, today, path, say }: MemberProperties & { path: string }): VNode {
  return (
    <>
      {membership.kind === 'member' && branches.length > 0 ? (
        <Act title={say('member_page.transfer')} action={`${path}/t`} say={say}>
          <BranchSelect branches={branches} empty={false} say={say} />
          <Day id="moved" name="on" label={say('member_page.day')} value={today} most={today} />
        </Act>
      ) : null}
      <Act title={say('member_page.situation')} action={`${path}/l`} say={say}>
        <SituationSelect say={say} />
      </Act>
      <Act title={say('member_page.ending')} action={`${path}/w`} say={say}>
        <label for="what">{say('member_page.what')}</label>
        <select id="what" name="what">
          <option value="left">{say('member_page.left')}</option>
          <option value="died">{say('member_page.died')}</option>
        </select>
        <Day id="ended" name="on" label={say('member_page.day')} value={today} most={today} />
        <label for="note">{say('member_page.note')}</label>
        <textarea id="note" name="note" maxLength={1000} />
      </Act>
    </>
  );
}

function Suspending({ today, path, say }: MemberProperties & { path: string }): VNode {
  return (
    <Act title={say('member_page.suspend')} action={`${path}/s`} say={say}>
      <Day id="fromOn" name="fromOn" label={say('member_page.from')} value={today} least={today} />
      <Day id="untilOn" name="untilOn" label={say('member_page.last_day')} value={today} least={today} />
      <label for="why">{say('member_page.reason')}</label>
      <textarea id="why" name="reason" required maxLength={2000} />
    </Act>
  );
}

/** A suspension is lifted by two; anything else that was a mistake is voided by the secretary. */
function OfEvent({
  event,
  may,
  path,
  say,
}: {
  event: MembershipEventView;
  may: MemberProperties['may'];
  path: string;
  say: Say;
}): VNode | null {
  const isSuspension = event.kind === 'suspended';
  if (event.kind === 'voided' || !(isSuspension ? may.suspend : may.keep)) return null;
  return (
    <Act
      title={say(isSuspension ? 'member_page.lift' : 'member_page.void')}
      action={`${path}/${isSuspension ? 'u' : 'v'}`}
      say={say}
    >
      <input type="hidden" name="eventId" value={event.id} />
      <label for={`reason-${event.id}`}>{say('member_page.reason')}</label>
      <textarea id={`reason-${event.id}`} name="reason" required maxLength={1000} />
    </Act>
  );
}

function Day({
  id,
  name,
  label,
  value,
  least,
  most,
}: {
  id: string;
  name: string;
  label: string;
  value: string;
  least?: string;
  most?: string;
}): VNode {
  return (
    <>
      <label for={id}>{label}</label>
      <input id={id} name={name} type="date" value={value} min={least} max={most} required />
    </>
  );
}
