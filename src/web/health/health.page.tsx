import type { VNode } from 'preact';
import { daysSince, type LogEnd, type MachineState } from '../../backup/index.js';
import type { Say } from '../page.js';

interface Facts {
  state: MachineState;
  log: LogEnd;
  now: Date;
  time: Intl.DateTimeFormat;
}

/** What has to be done first, then how each part does. */
export function HealthPage({ facts, say }: { facts: Facts; say: Say }): VNode {
  const { overdue, disk } = facts.state;
  return (
    <>
      {overdue.length > 0 ? (
        <ul class="notices">
          {overdue.map(({ code, values }) => (
            <li key={code} class="urgent">
              {say(code, values)}
            </li>
          ))}
        </ul>
      ) : null}
      <dl>
        <dt>{say('machine.backup')}</dt>
        <dd>{age(facts, facts.state.backups.madeAt, say)}</dd>
        <dt>{say('machine.tried')}</dt>
        <dd>{age(facts, facts.state.backups.triedAt, say)}</dd>
        <dt>{say('machine.messages')}</dt>
        <dd>{say('machine.messages_unsent')}</dd>
        <dt>{say('machine.disk')}</dt>
        <dd>
          {say('machine.disk_of', { free: megabytes(disk.freeBytes), total: megabytes(disk.totalBytes) })}
        </dd>
        <dt>{say('machine.log')}</dt>
        <dd>{logEnd(facts, say)}</dd>
      </dl>
      <p>{say('machine.how')}</p>
    </>
  );
}

function age({ state, now, time }: Facts, at: Date | null, say: Say): string {
  if (state.isBackedUpElsewhere) return say('machine.elsewhere');
  if (at === null) return say('machine.never');
  const days = daysSince(now, at) ?? 0;
  return say(days === 1 ? 'machine.one_day_ago' : 'machine.days_ago', { at: time.format(at), days });
}

function logEnd({ log: { blocks, sealedAt, tail }, time }: Facts, say: Say): string {
  const { entries } = tail;
  if (!sealedAt) return say('machine.log_unsealed', { entries });
  return say('machine.log_end', { number: blocks, at: time.format(sealedAt), entries });
}

function megabytes(bytes: number): number {
  return Math.floor(bytes / 1024 ** 2);
}
