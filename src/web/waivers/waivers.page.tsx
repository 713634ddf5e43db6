import type { VNode } from 'preact';
import type { MeetingView } from '../../meetings/index.js';
import type { BranchView } from '../../memberships/index.js';
import type { Day } from '../../shared/days.js';
import { monthNamed, monthNumber } from '../../shared/months.js';
import { type Asking, askingAt, ChoiceField, LongTextField, Refusal, TextField } from '../fields.js';
import { kindTold } from '../meetings/meetings.page.js';
import type { Say } from '../page.js';
import type { CameBack } from '../typed.js';

interface WaiversProperties {
  today: Day;
  branches: readonly BranchView[];
  meetings: readonly MeetingView[];
  back: CameBack | null;
  say: Say;
}

/** Two motions that take months off: one for who strikes or is locked out, one for everybody in good standing. */
export function WaiversPage(properties: WaiversProperties): VNode {
  const { back, say } = properties;
  return (
    <>
      {back ? <Refusal problem={back.problem} place={back.place} say={say} /> : null}
      <p>{say('waiver_page.many_note')}</p>
      <Strike {...properties} />
      <General {...properties} />
    </>
  );
}

function Strike({ today, branches, back, say }: WaiversProperties): VNode {
  const asking = askingAt('s', back, say);
  return (
    <section>
      <h2>{say('waiver_page.strike')}</h2>
      <form method="post" action="/p/wo/s">
        <ChoiceField
          asking={asking}
          name="branchId"
          label={say('waiver.branch')}
          options={branches.map(({ id, name }) => ({ value: id, text: name }))}
          none={say('waiver_page.no_branch')}
        />
        <LongTextField asking={asking} name="numbers" label={say('waiver_page.numbers')} maxLength={4000} />
        <Span asking={asking} today={today} />
        <button>{say('proposal_page.propose')}</button>
      </form>
    </section>
  );
}

function General({ today, meetings, back, say }: WaiversProperties): VNode {
  const asking = askingAt('g', back, say);
  const lastMonth = monthNamed(monthNumber(today) - 1);
  return (
    <section>
      <h2>{say('waiver_page.general')}</h2>
      <form method="post" action="/p/wo/g">
        <TextField
          asking={asking}
          name="goodThrough"
          label={say('waiver.good_through')}
          kind="month"
          initial={lastMonth}
          max={lastMonth}
          required
        />
        <Span asking={asking} today={today} />
        <ChoiceField
          asking={asking}
          name="meetingId"
          label={say('waiver_page.meeting')}
          options={meetings.map((meeting) => ({
            value: meeting.id,
            text: `${meeting.meetsOn}, ${kindTold(meeting, say)}`,
          }))}
          none={say('waiver_page.no_meeting')}
        />
        <p>{say('waiver_page.paid_already')}</p>
        <button>{say('proposal_page.propose')}</button>
      </form>
    </section>
  );
}

/** Which months, and who decided it. */
function Span({ asking, today }: { asking: Asking; today: Day }): VNode {
  const { say } = asking;
  return (
    <>
      <TextField
        asking={asking}
        name="fromMonth"
        label={say('waiver_page.from')}
        kind="month"
        initial={today.slice(0, 7)}
        required
      />
      <TextField
        asking={asking}
        name="months"
        label={say('waiver_page.count')}
        kind="whole"
        initial="1"
        required
      />
      <LongTextField
        asking={asking}
        name="decision"
        label={say('waiver_page.decision')}
        maxLength={2000}
        required
      />
    </>
  );
}
