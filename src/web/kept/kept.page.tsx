import type { VNode } from 'preact';
import type { Kept, RetentionRule } from '../../retention/index.js';
import type { MessageCode } from '../../shared/messages/index.js';
import type { Say } from '../page.js';

const sections: readonly { title: MessageCode; lines: readonly MessageCode[] }[] = [
  {
    title: 'demand.first',
    lines: ['demand.call', 'demand.say', 'demand.nothing_alone', 'demand.no_promise'],
  },
  { title: 'demand.exists', lines: ['demand.clear', 'demand.log', 'demand.answers', 'demand.not_there'] },
  { title: 'demand.sealed', lines: ['demand.sealed_what', 'demand.key_holders', 'demand.machine'] },
  { title: 'demand.lock', lines: ['demand.lock_what', 'demand.lock_limit'] },
];

/** What to do and what there is, when somebody wants it handed over; what goes when, from the rules that delete. */
export function KeptPage({ rules, say }: { rules: readonly RetentionRule[]; say: Say }): VNode {
  return (
    <>
      {sections.map(({ title, lines }) => (
        <section key={title}>
          <h2>{say(title)}</h2>
          <ul>
            {lines.map((line) => (
              <li key={line}>{say(line)}</li>
            ))}
          </ul>
        </section>
      ))}
      <section>
        <h2>{say('demand.goes')}</h2>
        <p>{say('demand.goes_note')}</p>
        <div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{say('demand.what')}</th>
                <th scope="col">{say('demand.gone')}</th>
              </tr>
            </thead>
            <tbody>
              {toldOnce(rules).map(({ what, kept }) => (
                <tr key={what}>
                  <td>{say(what)}</td>
                  <td>{wordsFor(kept, say)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  );
}

function wordsFor(kept: Kept, say: Say): string {
  return 'hours' in kept
    ? say('demand.hours', { count: kept.hours })
    : say('demand.days', { count: kept.days });
}

/** What takes several rules is one thing to whoever reads. */
function toldOnce(rules: readonly RetentionRule[]): RetentionRule[] {
  return rules.filter(({ what }, place) => rules.findIndex((other) => other.what === what) === place);
}
