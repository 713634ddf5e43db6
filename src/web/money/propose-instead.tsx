import type { VNode } from 'preact';
import type { Say } from '../page.js';
import type { CameBack, Typed } from '../typed.js';
import type { SpendingForm } from './forms.js';

/** What somebody wanted to do alone, in the fields of the form that asks a second person. */
export type Wish = Readonly<Partial<Record<keyof SpendingForm, string>>>;

/** What was typed, where two people may do it and one may not; else null. */
export function wishIn(back: CameBack | null, what: SpendingForm['what']): Wish | null {
  if (back?.problem.code !== 'expense.needs_second') return null;
  return { what, ...withoutKey(back.typed) };
}

function withoutKey({ key: _, ...typed }: Typed): Typed {
  return typed;
}

export function ProposeInstead({ wish, say }: { wish: Wish; say: Say }): VNode {
  return (
    <form method="post" action="/p/li/b">
      {Object.entries(wish).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button>{say('money_page.propose')}</button>
    </form>
  );
}
