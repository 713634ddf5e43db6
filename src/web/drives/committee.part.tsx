import type { VNode } from 'preact';
import type { DriveInsideView } from '../../drives/index.js';
import type { Role } from '../../shared/actor.js';
import type { DriveProperties } from './drive-properties.js';

type CommitteeProperties = DriveProperties & { inside: DriveInsideView; decides: boolean };

/** Who holds something in it; the committee proposes who comes and who goes. */
export function CommitteePart({ drive, inside, decides, say }: CommitteeProperties): VNode {
  const isOpen = drive.endedOn === null;
  return (
    <section>
      <h2>{say('drive_page.people')}</h2>
      <ul>
        {inside.committee.map(({ id, chosenName, role, untilOn }) => (
          <li key={id}>
            {chosenName}: {say(`role.${role as Role}`)}
            {untilOn ? ` (${say('mandate.until').toLowerCase()} ${untilOn})` : ''}
            {decides ? (
              <details>
                <summary>{say('drive.recall_title')}</summary>
                <form method="post" action={`/p/dr/${drive.id}/k/r`}>
                  <input type="hidden" name="mandateId" value={id} />
                  <label for={`decision-${id}`}>{say('mandate.decision')}</label>
                  <textarea id={`decision-${id}`} name="decision" required maxLength={2000} />
                  <button>{say('proposal_page.propose')}</button>
                </form>
              </details>
            ) : null}
          </li>
        ))}
      </ul>
      {decides && isOpen ? (
        <form method="post" action={`/p/dr/${drive.id}/k/n`}>
          <label for="signInName">
            {say('drive_page.sign_in_name')} <small>{say('drive_page.second_decides')}</small>
          </label>
          <input id="signInName" name="signInName" required maxLength={100} autocomplete="off" />
          <label for="role">{say('mandate.role')}</label>
          <select id="role" name="role">
            {(['organizer', 'committee'] as const).map((role) => (
              <option key={role} value={role}>
                {say(`role.${role}`)}
              </option>
            ))}
          </select>
          <button>{say('drive_page.bring_in')}</button>
        </form>
      ) : null}
    </section>
  );
}
