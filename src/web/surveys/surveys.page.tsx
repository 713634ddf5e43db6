import type { VNode } from 'preact';
import { daysAfter } from '../../shared/days.js';
import type { SurveyView } from '../../wage-surveys/index.js';
import type { Say } from '../page.js';

/** How long a wave usually takes answers. */
const usualDays = 30;
const furtherGroups = ['covered', 'permanent', 'gender'] as const;

export function SurveysPage({ surveys, today, say, mayStart }: SurveysProperties): VNode {
  return (
    <>
      {surveys.length === 0 ? <p>{say('survey_page.none')}</p> : null}
      <ul>
        {surveys.map((survey) => (
          <li key={survey.id}>
            <a href={`/p/w/${survey.id}`}>{survey.title}</a>{' '}
            {say('survey_page.from_to', { from: survey.opensOn, to: survey.closesOn })},{' '}
            {say(survey.closedAt ? 'survey_page.closed' : 'survey_page.open')}
          </li>
        ))}
      </ul>
      {mayStart ? <NewSurvey today={today} say={say} /> : null}
    </>
  );
}

interface SurveysProperties {
  surveys: SurveyView[];
  today: string;
  say: Say;
  mayStart: boolean;
}

function NewSurvey({ today, say }: { today: string; say: Say }): VNode {
  return (
    <section>
      <h2>{say('survey_page.new')}</h2>
      <form method="post" action="/p/w">
        <label for="title">{say('survey_page.title')}</label>
        <input id="title" name="title" required maxLength={200} />
        <label for="opensOn">{say('survey_page.opens')}</label>
        <input id="opensOn" name="opensOn" type="date" value={today} required />
        <label for="closesOn">{say('survey_page.closes')}</label>
        <input id="closesOn" name="closesOn" type="date" value={daysAfter(today, usualDays)} required />
        <fieldset>
          <legend>{say('survey_page.groups')}</legend>
          <small>{say('survey_page.groups_note')}</small>
          {furtherGroups.map((group) => (
            <label key={group}>
              <input type="checkbox" name={group} value="true" /> {say(`survey_page.${group}`)}
            </label>
          ))}
        </fieldset>
        <button>{say('survey_page.new')}</button>
      </form>
    </section>
  );
}
