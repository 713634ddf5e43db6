import type { VNode } from 'preact';
import type { BankLineView, BankSuggestionsView } from '../../bank/index.js';
import { incomes, purposes, wordOf } from '../../ledger/index.js';
import type { Problem } from '../../shared/errors.js';
import type { PageContext, Say } from '../page.js';
import { ProblemNote } from '../page.filter.js';
import { amountText, entryText, Tap } from './parts.js';

interface LinePageProperties {
  line: BankLineView;
  /** null: it is posted */
  suggested: BankSuggestionsView | null;
  problem: Problem | null;
  context: PageContext;
  say: Say;
}

export function LinePage({ line, suggested, problem, context, say }: LinePageProperties): VNode {
  return (
    <>
      {problem ? <ProblemNote problem={problem} say={say} /> : null}
      <p>
        <strong>{amountText(line.amount, context)}</strong> {line.happenedOn}
        <br />
        {line.text ?? say('bank_page.erased')}
      </p>
      {line.match ? (
        <p class="note">{say('bank_page.is_matched', { entry: say(wordOf.kind(line.match.kind)) })}</p>
      ) : null}
      {line.settingAside ? (
        <>
          <p class="note">{say('bank_page.is_aside', { reason: line.settingAside.reason ?? '' })}</p>
          <Tap lineId={line.id} act="again" button={say('bank_page.take_up')} quiet />
        </>
      ) : null}
      {suggested ? <Choices line={line} suggested={suggested} say={say} /> : null}
      <p>
        <a href="/p/bk">{say('page.back')}</a>
      </p>
    </>
  );
}

interface ChoicesProperties {
  line: BankLineView;
  suggested: BankSuggestionsView;
  say: Say;
}

function Choices({ line, suggested, say }: ChoicesProperties): VNode {
  return (
    <>
      {suggested.entries.length > 0 ? <h2>{say('bank_page.same_money')}</h2> : null}
      {suggested.entries.map((entry) => (
        <Tap
          key={entry.entryId}
          lineId={line.id}
          act="match"
          values={{ entryId: entry.entryId }}
          button={entryText(entry, say)}
        />
      ))}
      {line.amount.amountCents > 0 ? (
        <CameIn line={line} suggested={suggested} say={say} />
      ) : (
        <WentOut line={line} say={say} />
      )}
      <h2>{say('bank_page.aside')}</h2>
      <Tap lineId={line.id} act="aside" button={say('bank_page.aside')} quiet>
        <label for="reason">{say('bank_page.reason')}</label>
        <input id="reason" name="reason" required maxLength={500} />
      </Tap>
    </>
  );
}

function CameIn({ line, suggested, say }: ChoicesProperties): VNode {
  return (
    <>
      <h2>{say('bank_page.dues')}</h2>
      {suggested.members.map(({ workerId, chosenName, memberNumber }) => (
        <Tap
          key={workerId}
          lineId={line.id}
          act="payment"
          values={{ workerId }}
          button={say('bank_page.dues_of', { name: chosenName, number: memberNumber })}
        />
      ))}
      <form method="get" action={`/p/bk/${line.id}`}>
        <label for="member">{say('bank_page.member')}</label>
        <input id="member" name="member" type="number" min={1} inputMode="numeric" required />
        <button class="quiet">{say('bank_page.find')}</button>
      </form>
      <h2>{say('bank_page.other_income')}</h2>
      <Tap lineId={line.id} act="income" button={say('bank_page.record')}>
        <label for="kind">{say('bank_page.what')}</label>
        <select id="kind" name="kind" required>
          {incomes.map((kind) => (
            <option key={kind} value={kind}>
              {say(wordOf.income(kind))}
            </option>
          ))}
        </select>
      </Tap>
    </>
  );
}

function WentOut({ line, say }: { line: BankLineView; say: Say }): VNode {
  return (
    <>
      <h2>{say('bank_page.spent')}</h2>
      <Tap lineId={line.id} act="expense" button={say('bank_page.record')}>
        <label for="purpose">{say('bank_page.what_for')}</label>
        <select id="purpose" name="purpose" required>
          {['bank-fees' as const, ...purposes.filter((each) => each !== 'bank-fees')].map((purpose) => (
            <option key={purpose} value={purpose}>
              {say(wordOf.purpose(purpose))}
            </option>
          ))}
        </select>
      </Tap>
    </>
  );
}
