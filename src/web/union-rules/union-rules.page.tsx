import type { VNode } from 'preact';
import {
  isOfMoney,
  ruleWords,
  settableNames,
  shownNumber,
  type UnionRuleView,
  versionOn,
} from '../../dues/index.js';
import type { Day } from '../../shared/days.js';
import { monthNamed, monthNumber } from '../../shared/months.js';
import { askingAt, ChoiceField, Refusal, TextField } from '../fields.js';
import type { Figures } from '../figures.js';
import type { Say } from '../page.js';
import type { CameBack } from '../typed.js';

/** What every part of the page speaks with. */
interface Part {
  currency: string;
  figures: Figures;
  say: Say;
}

interface UnionRulesProperties {
  versions: readonly UnionRuleView[];
  today: Day;
  mayPropose: boolean;
  back: CameBack | null;
  part: Part;
}

export function UnionRulesPage({ versions, today, mayPropose, back, part }: UnionRulesProperties): VNode {
  const { say } = part;
  return (
    <>
      {back ? <Refusal problem={back.problem} place={back.place} say={say} /> : null}
      <p>{say('union_rule.intro')}</p>
      {mayPropose ? <Proposing today={today} back={back} say={say} /> : null}
      <ul class="people">
        {settableNames.map((rule) => (
          <Rule
            key={rule}
            rule={rule}
            versions={versions.filter((version) => version.rule === rule)}
            today={today}
            part={part}
          />
        ))}
      </ul>
    </>
  );
}

interface RuleProperties {
  rule: string;
  versions: readonly UnionRuleView[];
  today: Day;
  part: Part;
}

/** What counts today, what is decided for later, and what counted before. */
function Rule({ rule, versions, today, part }: RuleProperties): VNode {
  const { say } = part;
  const now = versionOn(versions, today);
  const coming = versions.filter(
    (version) => version.effectiveFrom > today && versionOn(versions, version.effectiveFrom) === version,
  );
  const others = versions.filter((version) => version !== now && !coming.includes(version)).toReversed();
  return (
    <li>
      {wordsOf(rule, say)}: {now ? <Version version={now} part={part} /> : say('union_rule.none')}
      {coming.map((version) => (
        <p key={version.effectiveFrom} class="note">
          <Version version={version} part={part} />
        </p>
      ))}
      {others.length > 0 ? (
        <details>
          <summary>{say('union_rule.before')}</summary>
          {others.map((version) => (
            <p key={`${version.origin} ${version.effectiveFrom}`}>
              <Version version={version} part={part} />
            </p>
          ))}
        </details>
      ) : null}
    </li>
  );
}

/** The number, from when, and by whose decision. */
function Version({ version, part }: { version: UnionRuleView; part: Part }): VNode {
  const { rule, value, effectiveFrom, citation, verified, origin } = version;
  const { say, figures, currency } = part;
  const isAlways = effectiveFrom < '1000';
  return (
    <>
      <strong>
        {isOfMoney(rule) ? figures.money({ amountCents: Number(value), currency }) : shownNumber(rule, value)}
      </strong>
      <br />
      {isAlways ? say('union_rule.always') : say('union_rule.since', { day: figures.day(effectiveFrom) })}
      {' · '}
      {citation}
      {origin === 'union' ? '' : ` · ${say('union_rule.shipped')}`}
      {verified ? '' : ` · ${say('union_rule.unverified')}`}
    </>
  );
}

function wordsOf(rule: string, say: Say): string {
  const { code, values } = ruleWords(rule);
  return say(code, values);
}

function Proposing({ today, back, say }: { today: Day; back: CameBack | null; say: Say }): VNode {
  const asking = askingAt('c', back, say);
  const nextMonth = monthNamed(monthNumber(today) + 1);
  return (
    <details open={back !== null}>
      <summary>{say('rule.title')}</summary>
      <form method="post" action="/p/ru">
        <ChoiceField
          asking={asking}
          name="rule"
          label={say('rule.name')}
          options={settableNames.map((rule) => ({ value: rule, text: wordsOf(rule, say) }))}
          required
        />
        <TextField
          asking={asking}
          name="value"
          label={say('union_rule.value')}
          kind="decimal"
          maxLength={12}
          required
        />
        <TextField
          asking={asking}
          name="fromMonth"
          label={say('union_rule.from_month')}
          kind="month"
          initial={nextMonth}
          required
        />
        <TextField
          asking={asking}
          name="citation"
          label={say('union_rule.citation')}
          maxLength={300}
          required
        />
        <p>{say('union_rule.two')}</p>
        <button>{say('proposal_page.propose')}</button>
      </form>
    </details>
  );
}
