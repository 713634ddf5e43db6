import type { VNode } from 'preact';
import type { Say } from '../page.js';

const usualWeeklyHours = 40;

export function UploadForm({ surveyId, today, say }: { surveyId: string; today: string; say: Say }): VNode {
  return (
    <form method="post" action={`/p/w/${surveyId}/f`} encType="multipart/form-data">
      <label for="file">{say('survey_page.file')}</label>
      <input id="file" name="file" type="file" accept=".csv,.tsv,.txt,.xlsx" required />
      <label for="asOf">{say('survey_page.file_day')}</label>
      <input id="asOf" name="asOf" type="date" value={today} required />
      <label for="defaultHoursPerWeek">{say('survey_page.weekly_hours')}</label>
      <input
        id="defaultHoursPerWeek"
        name="defaultHoursPerWeek"
        type="number"
        min={1}
        max={168}
        value={usualWeeklyHours}
        required
      />
      <label>
        <input type="checkbox" name="confirmNewNames" value="true" /> {say('survey_page.confirm_names')}
      </label>
      <button class="quiet" name="act" value="preview">
        {say('survey_page.preview')}
      </button>
      <button name="act" value="bring">
        {say('survey_page.bring')}
      </button>
    </form>
  );
}
