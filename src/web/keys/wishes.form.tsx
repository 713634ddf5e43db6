import type { VNode } from 'preact';
import { contactChannels, type OwnWishes, weekdays, wordings } from '../../identity/index.js';
import type { Language } from '../../shared/messages/index.js';
import { type Asking, askingAt, ChoiceField, Refusal, TextField } from '../fields.js';
import { sayIn } from '../page.js';
import type { CameBack } from '../typed.js';
import { clockOf } from './forms.js';

export const wishesPlace = 'w';

interface WishesProperties {
  own: OwnWishes;
  back: CameBack | null;
  language: Language;
}

/** How somebody wants to be told; as typed when it came back, under the version that is there now. */
export function WishesForm({ own: { wishes, version }, back, language }: WishesProperties): VNode {
  const say = sayIn(language);
  const asking = askingAt(wishesPlace, back, say);
  const shared = { asking, name: 'isPhoneShared', isTicked: wishes.isPhoneShared };
  return (
    <form method="post" action="/p/da/w">
      <h2>{say('contact_page.title')}</h2>
      {back ? (
        <Refusal problem={back.problem} check={say('contact_page.check')} place={wishesPlace} say={say} />
      ) : null}
      {version === 0 ? <p>{say('contact_page.intro')}</p> : null}
      <input type="hidden" name="version" value={version} />
      <ChoiceField
        {...{ asking, name: 'channel', label: say('contact_page.channel'), initial: wishes.channel }}
        options={contactChannels.map((value) => ({ value, text: say(`contact_page.channel_${value}`) }))}
        none={null}
      />
      <ChoiceField
        {...{ asking, name: 'wording', label: say('contact_page.wording'), initial: wishes.wording }}
        options={wordings.map((value) => ({ value, text: say(`contact_page.wording_${value}`) }))}
        none={null}
      />
      <Tick {...shared} text={say('contact_page.phone_shared')} />
      <TimeField
        {...{ asking, name: 'quietFromMinute', initial: wishes.quietFromMinute }}
        label="quiet_from"
      />
      <TimeField
        {...{ asking, name: 'quietUntilMinute', initial: wishes.quietUntilMinute }}
        label="quiet_until"
      />
      <p>{say('contact_page.quiet_note')}</p>
      <fieldset>
        <legend>{say('contact_page.quiet_days')}</legend>
        {weekdays.map((weekday) => (
          <Tick
            key={weekday}
            {...{ asking, name: `quiet${weekday}`, isTicked: wishes.quietWeekdays.includes(weekday) }}
            text={nameOf(weekday, language)}
          />
        ))}
      </fieldset>
      <TimeField {...{ asking, name: 'digestMinute', initial: wishes.digestMinute }} label="digest" />
      <p>{say('contact_page.digest_note')}</p>
      <TextField
        {...{ asking, name: 'pausedUntilOn', label: say('contact_page.paused'), kind: 'day' }}
        initial={wishes.pausedUntilOn ?? ''}
      />
      <TextField
        {...{ asking, name: 'timeZone', label: say('contact_page.time_zone'), maxLength: 64 }}
        initial={wishes.timeZone}
      />
      <button>{say('contact_page.keep')}</button>
    </form>
  );
}

interface TimeProperties {
  asking: Asking;
  name: string;
  label: 'quiet_from' | 'quiet_until' | 'digest';
  initial: number | null;
}

function TimeField({ asking, name, label, initial }: TimeProperties): VNode {
  return (
    <TextField
      {...{ asking, name, label: asking.say(`contact_page.${label}`), kind: 'time' }}
      initial={initial === null ? '' : clockOf(initial)}
    />
  );
}

interface TickProperties {
  asking: Asking;
  name: string;
  text: string;
  isTicked: boolean;
}

/** An unticked box is not sent: of a form that came back, what is not there was not ticked. */
function Tick({ asking: { typed }, name, text, isTicked }: TickProperties): VNode {
  const isChecked = 'version' in typed ? typed[name] === 'true' : isTicked;
  return (
    <label class="beside">
      <input type="checkbox" name={name} value="true" checked={isChecked} /> {text}
    </label>
  );
}

/** 1 January 2024 was a Monday. */
function nameOf(weekday: number, language: Language): string {
  const names = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return names.format(Date.UTC(2024, 0, weekday));
}
