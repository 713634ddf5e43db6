import type { VNode } from 'preact';
import type { Problem } from '../../shared/errors.js';
import { ProblemNote } from '../page.filter.js';
import { type Hand, Hands } from './finding.page.js';
import type { PaperPart } from './paper.js';
import { type NamedPayment, UndoList } from './undoing.part.js';

interface TodayProperties {
  taken: readonly NamedPayment[];
  hands: readonly Hand[];
  problem: Problem | null;
  part: PaperPart;
}

export function TodayPage({ taken, hands, problem, part }: TodayProperties): VNode {
  const { say } = part;
  return (
    <>
      {problem ? <ProblemNote problem={problem} say={say} /> : null}
      <Hands hands={hands} part={part} />
      {taken.length === 0 ? <p>{say('pay_page.none_today')}</p> : null}
      <UndoList payments={taken} part={part} />
      <p>
        <a href="/p/pay">{say('page.back')}</a>
      </p>
    </>
  );
}
