import type { VNode } from 'preact';
import type { Say } from '../page.js';
import type { SpendingForm } from './forms.js';

/** What somebody wanted to do alone, in the fields of the form that asks a second person. */
export type Wish = SpendingForm;

export function ProposeInstead({ wish, say }: { wish: Wish; say: Say }): VNode {
  return (
    <form method="post" action="/p/li/b">
      {Object.entries(wish).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={String(value)} />,
      )}
      <button>{say('money_page.propose')}</button>
    </form>
  );
}
