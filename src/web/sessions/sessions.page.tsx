import type { VNode } from 'preact';
import type { OwnSession } from '../../identity/index.js';
import type { Say } from '../page.js';

interface SessionsProperties {
  sessions: readonly OwnSession[];
  time: Intl.DateTimeFormat;
  say: Say;
}

const kinds = {
  'sign-in': 'session.kind_sign_in',
  'command-line': 'session.kind_command_line',
} as const;

export function SessionsPage({ sessions, time, say }: SessionsProperties): VNode {
  return (
    <>
      <p>{say('session.intro')}</p>
      <ul class="notices">
        {sessions.map((session) => (
          <li key={session.id}>
            {wordsFor(session, time, say)}
            {session.current ? (
              <strong> {say('session.this_one')}</strong>
            ) : (
              <form method="post" action={`/p/s/${session.id}`}>
                <button class="link">{say('session.end')}</button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <form method="post" action="/p/s">
          <button>{say('session.end_others')}</button>
        </form>
      ) : null}
    </>
  );
}

function wordsFor(session: OwnSession, time: Intl.DateTimeFormat, say: Say): string {
  return [
    say(kinds[session.kind]),
    ...(session.secondFactor ? [say('session.second_factor')] : []),
    say('session.begun', { time: time.format(session.createdAt) }),
    say('session.last_used', { time: time.format(session.lastUsedHour) }),
  ].join(', ');
}
