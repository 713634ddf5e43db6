import type { VNode } from 'preact';
import type { ForeseenView, InPersonView, ToldView } from '../../reminders/index.js';
import type { Say } from '../page.js';

interface OwnView {
  coming: readonly ForeseenView[];
  told: readonly ToldView[];
  feedSince: Date | null;
  /** the whole address of a calendar that was just made */
  made: string | null;
  seesOthers: boolean;
}

interface Shown<View> {
  view: View;
  say: Say;
  time: Intl.DateTimeFormat;
}

/** My reminders: what comes, what came, my calendar, and the one button that stops it all. */
export function RemindersPage({ view, say, time }: Shown<OwnView>): VNode {
  return (
    <>
      <p>{say('reminder_page.intro')}</p>
      <ul class="links">
        <li>
          <a href="/p/da">{say('contact_page.title')}</a>
        </li>
        {view.seesOthers ? (
          <li>
            <a href="/p/nt/all">{say('reminder_page.all_title')}</a>
          </li>
        ) : null}
      </ul>
      <section>
        <h2>{say('reminder_page.coming')}</h2>
        <Coming coming={view.coming} say={say} time={time} />
      </section>
      <Calendar view={view} say={say} time={time} />
      <section>
        <h2>{say('reminder_page.told')}</h2>
        {view.told.length === 0 ? <p>{say('reminder_page.nothing_told')}</p> : null}
        <ul class="notices">
          {view.told.map((one) => (
            <li key={one.id}>
              {time.format(new Date(one.settledAt))}: {one.text} <em>{say(outcomeWord(one.outcome))}</em>
            </li>
          ))}
        </ul>
      </section>
      <form method="post" action="/p/nt/stop">
        <p>{say('reminder_page.stop_note')}</p>
        <button>{say('reminder_page.stop')}</button>
      </form>
    </>
  );
}

interface AllView {
  coming: readonly ForeseenView[];
  inPerson: readonly InPersonView[];
}

export function AllRemindersPage({ view, say, time }: Shown<AllView>): VNode {
  return (
    <>
      <section>
        <h2>{say('reminder_page.in_person')}</h2>
        <p>{say('reminder_page.in_person_note')}</p>
        {view.inPerson.length === 0 ? <p>{say('reminder_page.nobody')}</p> : null}
        <ul class="notices">
          {view.inPerson.map((one) => (
            <li key={one.id}>
              {say('reminder_page.for_day', { name: one.chosenName, day: one.occursOn })}
              <form method="post" action={`/p/nt/all/${one.id}`}>
                <button class="link">{say('reminder_page.have_told')}</button>
              </form>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{say('reminder_page.coming')}</h2>
        <Coming coming={view.coming} say={say} time={time} />
      </section>
    </>
  );
}

function Coming({
  coming,
  say,
  time,
}: Omit<Shown<never>, 'view'> & { coming: readonly ForeseenView[] }): VNode {
  if (coming.length === 0) return <p>{say('reminder_page.nothing_coming')}</p>;
  return (
    <ul class="notices">
      {coming.map((one) => (
        <li key={one.id}>
          {one.to ? <strong>{one.to.chosenName}: </strong> : null}
          {one.text ?? one.about}
          <br />
          {one.sentAt
            ? say('reminder_page.goes_out', {
                time: time.format(new Date(one.sentAt)),
                subject: one.subject ?? '',
              })
            : say('reminder_page.stands', { time: time.format(new Date(one.listedAt ?? one.dueAt)) })}{' '}
          {one.why.map(({ text }) => text).join(' ')}
        </li>
      ))}
    </ul>
  );
}

function Calendar({ view, say, time }: Shown<OwnView>): VNode {
  return (
    <section>
      <h2>{say('reminder_page.calendar')}</h2>
      <p>{say('reminder_page.calendar_note')}</p>
      {view.made ? (
        <p class="note" role="status">
          {say('reminder_page.calendar_made')} <code>{view.made}</code>
        </p>
      ) : null}
      {view.feedSince ? (
        <form method="post" action="/p/nt/calendar/gone">
          <p>{say('reminder_page.calendar_since', { time: time.format(view.feedSince) })}</p>
          <button>{say('reminder_page.calendar_revoke')}</button>
        </form>
      ) : null}
      <form method="post" action="/p/nt/calendar">
        <button>{say('reminder_page.calendar_make')}</button>
      </form>
    </section>
  );
}

const outcomeWords = {
  sent: 'reminder_page.was_sent',
  listed: 'reminder_page.was_listed',
  dropped: 'reminder_page.was_dropped',
  failed: 'reminder_page.was_failed',
} as const;

function outcomeWord(outcome: string): (typeof outcomeWords)[keyof typeof outcomeWords] {
  return outcome in outcomeWords
    ? outcomeWords[outcome as keyof typeof outcomeWords]
    : 'reminder_page.was_listed';
}
