import type { VNode } from 'preact';
import { type MemberLineView, memberKinds } from '../../memberships/index.js';
import type { Page } from '../../shared/paging.js';
import type { Say } from '../page.js';
import type { MembersMark } from './forms.js';

export function MembersPage({
  page,
  asked,
  say,
}: {
  page: Page<MemberLineView>;
  asked: MembersMark;
  say: Say;
}): VNode {
  const query = new URLSearchParams();
  if (asked.search) query.set('search', asked.search);
  if (asked.kind) query.set('kind', asked.kind);
  if (page.next) query.set('after', page.next);
  return (
    <>
      <form method="get" action="/p/mb">
        <label for="search">{say('member_page.search')}</label>
        <input id="search" name="search" value={asked.search ?? ''} maxLength={100} />
        <label for="kind">{say('member_page.which')}</label>
        <select id="kind" name="kind">
          <option value="">{say('member_page.everybody')}</option>
          {memberKinds.map((kind) => (
            <option key={kind} value={kind} selected={kind === asked.kind}>
              {say(`member_page.kind_${kind}`)}
            </option>
          ))}
        </select>
        <button>{say('member_page.search_button')}</button>
      </form>
      {page.items.length === 0 ? <p>{say('member_page.nobody')}</p> : null}
      <ul>
        {page.items.map(({ workerId, number, chosenName, kind, branch }) => (
          <li key={workerId}>
            <a href={`/p/mb/${workerId}`}>
              {number === null ? '' : `${number} · `}
              {chosenName}
            </a>
            <br />
            <small>
              {say(`member_page.kind_${kind}`)}, {branch ?? say('member_page.at_large')}
            </small>
          </li>
        ))}
      </ul>
      {page.next ? (
        <p>
          <a href={`/p/mb?${query.toString()}`}>{say('page.next')}</a>
        </p>
      ) : null}
    </>
  );
}
