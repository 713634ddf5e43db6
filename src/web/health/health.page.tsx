import type { VNode } from 'preact';
import { daysSince, type LogEnd, type MachineState } from '../../backup/index.js';
import type { Say } from '../page.js';

interface Facts {
  state: MachineState;
  log: LogEnd;
  now: Date;
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
        <dd>{logEnd(facts.log, say)}</dd>
      </dl>
      <p>{say('machine.how')}</p>
    </>
  );
}

function age({ state, now }: Facts, at: Date | null, say: Say): string {
  if (state.isBackedUpElsewhere) return say('machine.elsewhere');
  if (at === null) return say('machine.never');
  return say('machine.days_ago', { at: minuteOf(at), days: daysSince(now, at) ?? 0 });
}

function logEnd({ blocks, sealedAt, tail: { entries } }: LogEnd, say: Say): string {
  if (!sealedAt) return say('machine.log_unsealed', { entries });
  return say('machine.log_end', { number: blocks, at: minuteOf(sealedAt), entries });
}

function minuteOf(at: Date): string {
  return at.toISOString().slice(0, 16).replace('T', ' ');
}

function megabytes(bytes: number): number {
  return Math.floor(bytes / 1024 ** 2);
}
