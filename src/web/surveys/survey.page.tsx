import type { VNode } from 'preact';
import type { Say } from '../page.js';
import type { WholeSurvey } from './survey-pages.service.js';
import { UploadForm } from './upload.form.js';

export function SurveyPage({ view, say }: { view: WholeSurvey; say: Say }): VNode {
  const { survey } = view;
  return (
    <>
      <p>
        {say('survey_page.from_to', { from: survey.opensOn, to: survey.closesOn })},{' '}
        {say(survey.closedAt ? 'survey_page.closed' : 'survey_page.open')}
      </p>
      {survey.closedAt ? <Results view={view} say={say} /> : <OpenSurvey view={view} say={say} />}
      <p>
        <a href="/p/w">{say('page.back')}</a>
      </p>
    </>
  );
}

function Results({ view, say }: { view: WholeSurvey; say: Say }): VNode {
  return (
    <ul>
      <li>
        <a href={`/p/w/${view.survey.id}/c`}>{say('survey_page.comparison')}</a>
      </li>
      <li>
        <a href={`/p/w/${view.survey.id}/b`}>{say('survey_page.benefits')}</a>
      </li>
    </ul>
  );
}

function OpenSurvey({ view, say }: { view: WholeSurvey; say: Say }): VNode {
  const { survey } = view;
  return (
    <>
      <p>
        {say('survey_page.answer_here')}: <a href={survey.answerPath}>{survey.answerPath}</a>
      </p>
      <Progress view={view} say={say} />
      {view.mayChange ? (
        <>
          <section>
            <h2>{say('survey_page.files')}</h2>
            <Files view={view} say={say} />
            <UploadForm surveyId={survey.id} today={view.today} say={say} />
          </section>
          <section>
            <h2>{say('survey_page.codes')}</h2>
            <p>{say('survey_page.codes_note')}</p>
            <form method="post" action={`/p/w/${survey.id}/codes`}>
              <label for="count">{say('survey_page.how_many')}</label>
              <input id="count" name="count" type="number" min={1} max={5000} required />
              <button>{say('survey_page.make_codes')}</button>
            </form>
          </section>
          <section>
            <h2>{say('survey_page.closing')}</h2>
            <p>{say('survey_page.closing_note')}</p>
            <form method="post" action={`/p/w/${survey.id}/closing`}>
              <label>
                <input type="checkbox" name="poolUnconfirmed" value="true" /> {say('survey_page.pool_rest')}
              </label>
              <label>
                <input type="checkbox" name="understood" value="true" required />{' '}
                {say('survey_page.closing_understood')}
              </label>
              <button>{say('survey_page.close_now')}</button>
            </form>
          </section>
        </>
      ) : null}
    </>
  );
}

function Files({ view, say }: { view: WholeSurvey; say: Say }): VNode {
  return (
    <ul>
      {view.imports.map((file, at) => (
        <li key={file.id}>
          {file.mine ? (
            <a href={`/p/w/${view.survey.id}/f/${file.id}`}>
              {say('survey_page.brought', { number: at + 1 })}
            </a>
          ) : (
            say('survey_page.brought', { number: at + 1 })
          )}
        </li>
      ))}
    </ul>
  );
}

function Progress({ view, say }: { view: WholeSurvey; say: Say }): VNode | null {
  if (view.progress.length === 0) return null;
  return (
    <section>
      <h2>{say('survey_page.progress')}</h2>
      <p>{say('survey_page.progress_note')}</p>
      <ul>
        {view.progress.map(({ employer, enough }) => (
          <li key={employer}>
            {employer}: {say(enough ? 'survey_page.enough' : 'survey_page.not_enough')}
          </li>
        ))}
      </ul>
    </section>
  );
}
