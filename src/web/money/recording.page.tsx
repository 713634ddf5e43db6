import type { ComponentChildren, VNode } from 'preact';
import { incomes, purposes, wordOf } from '../../ledger/index.js';
import type { Day } from '../../shared/days.js';
import { type Asking, askingAt, ChoiceField, Refusal } from '../fields.js';
import type { Say } from '../page.js';
import type { CameBack } from '../typed.js';
import { Done, MoneyForm, NoteField, TillField, worded } from './parts.js';
import { ProposeInstead, wishIn } from './propose-instead.js';

interface RecordingProperties {
  today: Day;
  limit: string;
  back: CameBack | null;
  done: string | null;
  say: Say;
}

/** Money that came in, was spent or moved, or was there before: four short forms. */
export function RecordingPage({ today, limit, back, done, say }: RecordingProperties): VNode {
  const wish = back?.place === 'b' ? back.typed : wishIn(back, 'expense');
  const at = (place: string): PlaceProperties => ({
    asking: askingAt(place, back, say),
    place,
    today,
    isOpen: (back?.place ?? 'x') === place,
  });
  return (
    <>
      {back ? <Refusal problem={back.problem} place={back.place} say={say} /> : null}
      {wish ? <ProposeInstead wish={wish} say={say} /> : null}
      {done ? <Done id={done} say={say} /> : null}
      <Spent {...at('x')} limit={limit} />
      <Came {...at('i')} />
      <Moved {...at('m')} />
      <Opening {...at('o')} />
    </>
  );
}

interface PlaceProperties {
  asking: Asking;
  place: string;
  today: Day;
  isOpen: boolean;
}

function Fold({
  title,
  isOpen,
  place,
  children,
  ...form
}: PlaceProperties & { title: string; children: ComponentChildren }): VNode {
  return (
    <details open={isOpen}>
      <summary>{title}</summary>
      <MoneyForm action={`/p/li/${place}`} {...form}>
        {children}
      </MoneyForm>
    </details>
  );
}

function Spent({ limit, ...place }: PlaceProperties & { limit: string }): VNode {
  const { asking } = place;
  const { say } = asking;
  return (
    <Fold title={say('money_page.spent')} {...place}>
      <ChoiceField
        asking={asking}
        name="purpose"
        label={say('money_page.purpose')}
        options={worded(purposes, wordOf.purpose, say)}
        none={null}
      />
      <TillField asking={asking} name="from" label={say('money_page.out_of')} />
      <NoteField asking={asking} />
      <p>{say('money_page.limit', { limit })}</p>
    </Fold>
  );
}

function Came(place: PlaceProperties): VNode {
  const { asking } = place;
  const { say } = asking;
  return (
    <Fold title={say('money_page.came')} {...place}>
      <ChoiceField
        asking={asking}
        name="kind"
        label={say('money_page.kind')}
        options={worded(incomes, wordOf.income, say)}
        none={null}
      />
      <TillField asking={asking} name="into" label={say('money_page.into')} />
      <NoteField asking={asking} />
    </Fold>
  );
}

function Moved(place: PlaceProperties): VNode {
  const { asking } = place;
  const { say } = asking;
  return (
    <Fold title={say('money_page.moved')} {...place}>
      <TillField asking={asking} name="from" label={say('money_page.out_of')} />
      <TillField asking={asking} name="to" label={say('money_page.into')} />
    </Fold>
  );
}

function Opening(place: PlaceProperties): VNode {
  const { asking } = place;
  const { say } = asking;
  return (
    <Fold title={say('money_page.opening')} {...place}>
      <TillField asking={asking} name="till" label={say('money_page.till')} />
      <p>{say('money_page.opening_note')}</p>
    </Fold>
  );
}
