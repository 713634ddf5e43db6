import type { VNode } from 'preact';
import { type DriveView, pathWord, stageWord } from '../../drives/index.js';
import type { Say } from '../page.js';

interface DrivesProperties {
  drives: readonly DriveView[];
  next: string | null;
  say: Say;
}

/** One's own, and those that everybody knows of. */
export function DrivesPage({ drives, next, say }: DrivesProperties): VNode {
  return (
    <>
      {drives.length === 0 ? <p>{say('drive_page.none')}</p> : null}
      <ul>
        {drives.map((drive) => (
          <li key={drive.id}>
            <a href={`/p/dr/${drive.id}`}>{drive.name}</a>
            <br />
            {stateTold(drive, say)}
          </li>
        ))}
      </ul>
      {next ? <a href={`/p/dr?after=${encodeURIComponent(next)}`}>{say('page.next')}</a> : null}
    </>
  );
}

/** Its path and stage, and whether everybody knows of it. */
export function stateTold({ path, stage, publicOn, endedOn }: DriveView, say: Say): string {
  const told = [
    say(pathWord(path)),
    ...(stage ? [say(stageWord(stage))] : []),
    publicOn ? say('drive_page.public_since', { day: publicOn }) : say('drive_page.hidden'),
    ...(endedOn ? [say('drive_page.ended', { day: endedOn })] : []),
  ];
  return told.join(', ');
}
