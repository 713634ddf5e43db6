import type { VNode } from 'preact';
import type { BranchView, MembershipView } from '../../memberships/index.js';
import type { Problem } from '../../shared/errors.js';
import type { Say } from '../page.js';
import { ProblemNote } from '../page.filter.js';
import { Act, BranchSelect, History, SituationSelect, Today } from './parts.js';

interface OwnProperties {
  membership: MembershipView;
  branches: readonly BranchView[];
  problem: Problem | null;
  say: Say;
}

/** One's own: applying, how one lives, leaving. */
export function OwnMembershipPage({ membership, branches, problem, say }: OwnProperties): VNode {
  const { kind } = membership;
  return (
    <>
      {problem ? <ProblemNote problem={problem} say={say} /> : null}
      <Today membership={membership} say={say} />
      {kind === null || kind === 'former' ? (
        <form method="post" action="/p/ms/a">
          <BranchSelect branches={branches} empty say={say} />
          <button>{say('member_page.apply')}</button>
        </form>
      ) : null}
      {kind ? (
        <Act title={say('member_page.situation')} action="/p/ms/l" say={say}>
          <SituationSelect say={say} />
        </Act>
      ) : null}
      {kind === 'applicant' ? (
        <form method="post" action="/p/ms/w">
          <input type="hidden" name="sure" value="true" />
          <button class="quiet">{say('member_page.take_back')}</button>
        </form>
      ) : null}
      {kind === 'member' ? (
        <Act title={say('member_page.leave')} action="/p/ms/w" say={say}>
          <label for="note">{say('member_page.note')}</label>
          <textarea id="note" name="note" maxLength={1000} />
          <label>
            <input type="checkbox" name="sure" value="true" required /> {say('member_page.leave_sure')}
          </label>
        </Act>
      ) : null}
      <History events={membership.events} say={say} />
    </>
  );
}
