import type { VNode } from 'preact';
import { type AskingProperties, Finding, People } from './asking.pages.js';

export function ErasureAsking(properties: AskingProperties): VNode {
  const { search, say } = properties;
  return (
    <>
      <p>{say('proposal_page.erasure_note')}</p>
      <Finding {...properties} />
      {search.found && search.found.length > 0 ? (
        <form method="post" action={search.action}>
          <People found={search.found} say={say} />
          <label for="reason">{say('proposal_page.erasure_reason')}</label>
          <textarea id="reason" name="reason" required maxLength={2000} />
          <button>{say('proposal_page.propose')}</button>
        </form>
      ) : null}
    </>
  );
}
