import type { VNode } from 'preact';
import type { Problem } from '../../shared/errors.js';
import { benefits, type ClaimLine, payBases } from '../../wage-surveys/index.js';
import type { ConfirmedMap } from '../../workplaces/index.js';
import { type Asking, ChoiceField, type Option, Refusal, TextField } from '../fields.js';
import type { Say } from '../page.js';
import type { Typed } from '../typed.js';
import { fieldOf, otherOf } from './answer.form.js';

interface AnswerProperties {
  action: string;
  map: ConfirmedMap;
  asksGender: boolean;
  typed: Typed;
  problem: Problem | null;
  say: Say;
}

/** The whole form. It works without scripts, on a phone, and says by field what to look at again. */
export function AnswerPage({ action, map, asksGender, typed, problem, say }: AnswerProperties): VNode {
  const asking: Asking = { say, typed, errors: problem?.errors ?? [] };
  return (
    <>
      {problem ? (
        <Refusal problem={problem} check={say('answer_page.check')} say={say} />
      ) : (
        <p>{say('answer_page.intro')}</p>
      )}
      <form method="post" action={action}>
        <TextField asking={asking} name="code" label={say('answer_page.code')} />
        <Places asking={asking} map={map} />
        <Pay asking={asking} />
        <Terms asking={asking} asksGender={asksGender} />
        <Benefits asking={asking} />
        <button>{say('answer_page.send')}</button>
      </form>
    </>
  );
}

function Places({ asking, map }: { asking: Asking; map: ConfirmedMap }): VNode {
  const { say } = asking;
  const other = (name: string): VNode => (
    <TextField asking={asking} name={otherOf(name)} label={say('answer_page.not_listed')} />
  );
  const sites = map.employers.map(({ id, name }) => {
    const own = map.sites.filter(({ employerId }) => employerId === id);
    return [name, own.map(optionOf)] as [string, Option[]];
  });
  return (
    <>
      <ChoiceField
        asking={asking}
        name="employer"
        label={say('answer_page.employer')}
        options={map.employers.map(optionOf)}
      />
      {other('employer')}
      <ChoiceField
        asking={asking}
        name="site"
        label={say('answer_page.site')}
        options={[]}
        groups={sites.filter(([, own]) => own.length > 0)}
      />
      {other('site')}
      <ChoiceField
        asking={asking}
        name="jobClass"
        label={say('answer_page.job_class')}
        options={map.jobClasses.map(optionOf)}
      />
      {other('jobClass')}
    </>
  );
}

function Pay({ asking }: { asking: Asking }): VNode {
  const { say } = asking;
  const bases = payBases.map((basis) => ({
    value: basis,
    text: say(`basis.${basis === 'in-kind' ? 'in_kind' : basis}`),
  }));
  return (
    <fieldset>
      <legend>{say('answer_page.pay')}</legend>
      <TextField asking={asking} name="payAmount" label={say('answer_page.pay_amount')} kind="decimal" />
      <ChoiceField asking={asking} name="payBasis" label={say('answer_page.pay_basis')} options={bases} />
      <TextField asking={asking} name="shiftHours" label={say('answer_page.shift_hours')} kind="decimal" />
      <TextField
        asking={asking}
        name="hoursPerWeek"
        label={say('answer_page.hours_per_week')}
        kind="decimal"
      />
      <TextField asking={asking} name="unpaidHours" label={say('answer_page.unpaid_hours')} kind="decimal" />
      <TextField asking={asking} name="inKindValue" label={say('answer_page.in_kind_value')} kind="decimal" />
    </fieldset>
  );
}

function Terms({ asking, asksGender }: { asking: Asking; asksGender: boolean }): VNode {
  const { say } = asking;
  const yesNo = [
    { value: 'yes', text: say('answer_page.yes') },
    { value: 'no', text: say('answer_page.no') },
    { value: 'unknown', text: say('answer_page.unknown') },
  ];
  const genders = [
    { value: 'woman', text: say('answer_page.woman') },
    { value: 'man', text: say('answer_page.man') },
    { value: 'non-binary', text: say('answer_page.non_binary') },
    { value: 'self-described', text: say('answer_page.self_described') },
  ];
  return (
    <>
      <TextField asking={asking} name="startedOn" label={say('answer_page.started_on')} kind="day" />
      <TextField asking={asking} name="lastRaise" label={say('answer_page.last_raise')} />
      <ChoiceField asking={asking} name="covered" label={say('answer_page.covered')} options={yesNo} />
      <ChoiceField asking={asking} name="permanent" label={say('answer_page.permanent')} options={yesNo} />
      {asksGender ? (
        <ChoiceField asking={asking} name="gender" label={say('answer_page.gender')} options={genders} />
      ) : null}
    </>
  );
}

function Benefits({ asking }: { asking: Asking }): VNode {
  const { say } = asking;
  const answers = [
    { value: 'yes', text: say('answer_page.yes') },
    { value: 'no', text: say('answer_page.no') },
    { value: 'unknown', text: say('answer_page.unknown') },
    { value: 'not-eligible', text: say('answer_page.not_eligible') },
    { value: 'social-assistance', text: say('answer_page.social_assistance') },
  ];
  return (
    <fieldset>
      <legend>{say('answer_page.benefits')}</legend>
      {benefits.map((benefit) => (
        <ChoiceField
          key={benefit}
          asking={asking}
          name={fieldOf(benefit)}
          label={say(`benefit.${benefit}`)}
          options={answers}
        />
      ))}
    </fieldset>
  );
}

/** After the answer is in; the note on a claim is shown this once, to nobody else. */
export function ThanksPage({ claim, say }: { claim: readonly ClaimLine[]; say: Say }): VNode {
  return (
    <>
      <p>{say('answer_page.received')}</p>
      {claim.length > 0 ? (
        <section>
          <h2>{say('answer_page.claim')}</h2>
          {claim.map(({ code, values }) => (
            <p key={code}>{say(code, values)}</p>
          ))}
        </section>
      ) : null}
    </>
  );
}

function optionOf({ id, name }: { id: string; name: string }): Option {
  return { value: id, text: name };
}
