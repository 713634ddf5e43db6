import type { VNode } from 'preact';
import type { MadeCode } from '../../wage-surveys/index.js';
import type { Say } from '../page.js';

/** Slips to print and cut. */
export function CodesPage({
  codes,
  surveyId,
  say,
}: {
  codes: MadeCode[];
  surveyId: string;
  say: Say;
}): VNode {
  return (
    <>
      <p class="note">{say('survey_page.print_codes')}</p>
      <ul class="slips">
        {codes.map(({ code, link }) => (
          <li key={code}>
            <strong>{code}</strong>
            <br />
            {link}
          </li>
        ))}
      </ul>
      <p>
        <a href={`/p/w/${surveyId}`}>{say('page.back')}</a>
      </p>
    </>
  );
}
