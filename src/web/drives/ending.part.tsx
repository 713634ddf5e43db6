import type { VNode } from 'preact';
import type { DriveProperties } from './drive-properties.js';

/** Going public by two, ending, leaving. */
export function EndingPart({ drive, say }: DriveProperties): VNode {
  const isOpen = drive.endedOn === null;
  return (
    <section>
      {isOpen && drive.publicOn === null ? (
        <details>
          <summary>{say('drive.publication_title')}</summary>
          <p>{say('drive_page.publication_note')}</p>
          <form method="post" action={`/p/dr/${drive.id}/k/w`}>
            <label for="publicName">{say('drive.public_name')}</label>
            <input id="publicName" name="publicName" required maxLength={120} />
            <button>{say('proposal_page.propose')}</button>
          </form>
        </details>
      ) : null}
      {isOpen ? (
        <details>
          <summary>{say('drive_page.end')}</summary>
          <p>{say('drive_page.end_note')}</p>
          <form method="post" action={`/p/dr/${drive.id}/k/q`}>
            <Sure id="sure-end" label={say('drive_page.sure')} />
            <button>{say('drive_page.end')}</button>
          </form>
        </details>
      ) : null}
      <details>
        <summary>{say('drive_page.leave')}</summary>
        <form method="post" action={`/p/dr/${drive.id}/k/l`}>
          <Sure id="sure-leave" label={say('drive_page.sure')} />
          <button>{say('drive_page.leave')}</button>
        </form>
      </details>
    </section>
  );
}

function Sure({ id, label }: { id: string; label: string }): VNode {
  return (
    <label for={id}>
      <input id={id} name="sure" type="checkbox" value="true" required /> {label}
    </label>
  );
}
