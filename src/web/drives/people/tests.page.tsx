import type { VNode } from 'preact';
import type { StructureAnswersReading, StructureTestView } from '../../../drives/index.js';
import type { Day } from '../../../shared/days.js';
import type { Page } from '../../../shared/paging.js';
import { askingAt, ChoiceField, LongTextField, Refusal, TextField } from '../../fields.js';
import type { Say } from '../../page.js';
import type { CameBack } from '../../typed.js';
import { Ticking } from '../ticking.part.js';

interface TestsProperties {
  driveId: string;
  tests: Page<StructureTestView>;
  today: Day;
  back: CameBack | null;
  say: Say;
}

const ratings = ['1', '2', '3', '4', '5'];

export function TestsPage({ driveId, tests, today, back, say }: TestsProperties): VNode {
  const address = `/p/dr/${driveId}/b`;
  const asking = askingAt('test', back, say);
  return (
    <>
      {back ? <Refusal problem={back.problem} place={back.place} say={say} /> : null}
      <ul>
        {tests.items.map((test) => (
          <li key={test.id}>
            <a href={`${address}/${test.id}`}>
              {test.heldOn}: {test.asked}
            </a>{' '}
            {counted(test, say)}
          </li>
        ))}
      </ul>
      {tests.next ? <a href={`${address}?after=${tests.next}`}>{say('meeting_page.more')}</a> : null}
      <details open={back !== null}>
        <summary>{say('people_page.test_begin')}</summary>
        <form method="post" action={address}>
          <LongTextField
            {...{ asking, name: 'asked', maxLength: 2000, required: true }}
            label={say('people_page.test_asked')}
          />
          <TextField
            {...{ asking, name: 'heldOn', kind: 'day', initial: today, max: today }}
            label={say('people_page.test_held')}
          />
          <ChoiceField
            {...{ asking, name: 'rating', label: say('people_page.test_rating') }}
            options={ratings.map((rating) => ({ value: rating, text: rating }))}
            none={say('people_page.test_no_rating')}
          />
          <button>{say('people_page.save')}</button>
        </form>
      </details>
    </>
  );
}

interface TestProperties {
  driveId: string;
  test: StructureTestView;
  people: Awaited<ReturnType<StructureAnswersReading['list']>>;
  search: string;
  isSaved: boolean;
  say: Say;
}

export function TestPage({ driveId, test, people, search, isSaved, say }: TestProperties): VNode {
  const address = `/p/dr/${driveId}/b/${test.id}`;
  return (
    <>
      {isSaved ? <p role="status">{say('people_page.saved')}</p> : null}
      <p class="telling">
        {test.heldOn}: {test.asked}
      </p>
      <p>{counted(test, say)}</p>
      <Ticking
        {...{ address, target: address, search, next: people.next, say }}
        people={people.items.map(({ tookPart, ...person }) => ({ ...person, answer: tookPart }))}
        words={{ not: say('people_page.test_did_not'), save: say('people_page.test_save') }}
      />
    </>
  );
}

function counted({ tookPart, didNot, unknown }: StructureTestView, say: Say): string {
  return say('people_page.test_counts', { took: tookPart, not: didNot, unknown });
}
