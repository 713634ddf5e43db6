import type { VNode } from 'preact';
import { type DriveInsideView, stagesFor, stageWord } from '../../drives/index.js';
import type { MessageCode } from '../../shared/messages/index.js';
import type { Say } from '../page.js';
import type { DriveProperties } from './drive-properties.js';

type CourseProperties = DriveProperties & { decides: boolean };

/** Sites, gates, sizes and authorizations, with what the committee adds. */
export function CoursePart(properties: CourseProperties): VNode {
  const { drive, decides, say } = properties;
  return (
    <>
      {decides ? <StageForm {...properties} /> : null}
      <Sites {...properties} />
      {drive.inside ? <Gates inside={drive.inside} say={say} /> : null}
      {drive.inside ? <Sizes {...properties} inside={drive.inside} /> : null}
      {drive.inside ? <Authorizations {...properties} inside={drive.inside} /> : null}
    </>
  );
}

function StageForm({ drive, today, say }: CourseProperties): VNode {
  return (
    <details>
      <summary>{say('drive_page.begin_stage')}</summary>
      <form method="post" action={`/p/dr/${drive.id}/k/s`}>
        <label for="stage">{say('drive_page.stage')}</label>
        <select id="stage" name="stage" required>
          {stagesFor(drive.path as 'solidarity').map((stage) => (
            <option key={stage} value={stage}>
              {say(stageWord(stage))}
            </option>
          ))}
        </select>
        <label for="beganOn">{say('drive_page.day')}</label>
        <input id="beganOn" name="beganOn" type="date" value={today} max={today} required />
        <button>{say('drive_page.write_down')}</button>
      </form>
    </details>
  );
}

function Sites({ drive, decides, say }: CourseProperties): VNode {
  return (
    <section>
      <h2>{say('drive.sites')}</h2>
      <ul>
        {drive.sites.map((site) => (
          <li key={site.id}>
            {site.name}
            {decides && drive.sites.length > 1 ? (
              <form method="post" action={`/p/dr/${drive.id}/k/u`}>
                <input type="hidden" name="siteId" value={site.id} />
                <button class="link">{say('drive_page.drop_site')}</button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {decides ? (
        <form method="post" action={`/p/dr/${drive.id}/k/t`}>
          <label for="name">{say('drive_page.site_name')}</label>
          <input id="name" name="name" required maxLength={200} autocomplete="off" />
          <button class="quiet">{say('drive_page.add_site')}</button>
        </form>
      ) : null}
    </section>
  );
}

function Gates({ inside, say }: { inside: DriveInsideView; say: Say }): VNode {
  return (
    <section>
      <h2>{say('drive_page.gates')}</h2>
      <ul>
        {inside.gates.map(({ stage, measure, comparator, value, citation }) => (
          <li key={`${stage} ${measure}`}>
            {say('drive_page.before', { stage: say(stageWord(stage)) })}{' '}
            {say(`drive_gate.${measure}` as MessageCode)} {comparator} {Math.round(Number(value) * 100)} %{' '}
            <small>({citation})</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sizes({
  drive,
  inside,
  decides,
  today,
  say,
}: CourseProperties & { inside: DriveInsideView }): VNode {
  const [newest] = inside.estimates;
  return (
    <section>
      <h2>{say('drive_page.unit')}</h2>
      <p>
        {newest
          ? say('drive_page.unit_between', {
              low: newest.low,
              high: newest.high,
              day: newest.estimatedOn,
            })
          : say('drive_page.unit_unknown')}
      </p>
      {decides ? (
        <form method="post" action={`/p/dr/${drive.id}/k/e`}>
          <label for="low">{say('drive_page.at_least')}</label>
          <input id="low" name="low" type="number" min={1} required />
          <label for="high">{say('drive_page.at_most')}</label>
          <input id="high" name="high" type="number" min={1} required />
          <label for="estimatedOn">{say('drive_page.day')}</label>
          <input id="estimatedOn" name="estimatedOn" type="date" value={today} max={today} required />
          <button class="quiet">{say('drive_page.write_down')}</button>
        </form>
      ) : null}
    </section>
  );
}

function Authorizations({
  drive,
  inside,
  branches,
  decides,
  today,
  say,
}: CourseProperties & { inside: DriveInsideView }): VNode {
  return (
    <section>
      <h2>{say('drive_page.authorized')}</h2>
      {inside.authorizations.length === 0 ? <p>{say('drive_page.not_authorized')}</p> : null}
      <ul>
        {inside.authorizations.map(({ branchId, branch, decidedOn }) => (
          <li key={`${branchId} ${decidedOn}`}>
            {say('drive_page.authorized_by', { branch, day: decidedOn })}
          </li>
        ))}
      </ul>
      {decides && branches.length > 0 ? (
        <form method="post" action={`/p/dr/${drive.id}/k/b`}>
          <label for="branchId">{say('drive_page.branch')}</label>
          <select id="branchId" name="branchId" required>
            {branches.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <label for="decidedOn">{say('drive_page.meeting_day')}</label>
          <input id="decidedOn" name="decidedOn" type="date" value={today} max={today} required />
          <button class="quiet">{say('drive_page.write_down')}</button>
        </form>
      ) : null}
    </section>
  );
}
