import type { VNode } from 'preact';
import { directionWord, stageWord } from '../../drives/index.js';
import { ProblemNote } from '../page.filter.js';
import { CommitteePart } from './committee.part.js';
import { CoursePart } from './course.part.js';
import type { DriveProperties } from './drive-properties.js';
import { stateTold } from './drives.page.js';
import { EndingPart } from './ending.part.js';
import { Places } from './people/people-frame.service.js';
import { ReportsPart } from './reports.part.js';

export function DrivePage(properties: DriveProperties): VNode {
  const { drive, problem, say } = properties;
  const decides = drive.held === 'committee';
  return (
    <>
      {problem ? <ProblemNote problem={problem} say={say} /> : null}
      <p>
        <strong>{drive.name}</strong>
        <br />
        {stateTold(drive, say)}
      </p>
      {drive.inside ? (
        <p>
          {drive.inside.jurisdiction}, {drive.inside.sector}; {say(directionWord(drive.inside.direction))}
        </p>
      ) : null}
      {drive.inside ? <Places driveId={drive.id} say={say} /> : null}
      <Stages {...properties} />
      <CoursePart {...properties} decides={decides && drive.endedOn === null} />
      {drive.inside ? <CommitteePart {...properties} inside={drive.inside} decides={decides} /> : null}
      {decides ? <ReportsPart {...properties} /> : null}
      {decides ? <EndingPart {...properties} /> : null}
      <p>
        <a href="/p/dr">{say('page.back')}</a>
      </p>
    </>
  );
}

function Stages({ drive: { stages }, say }: DriveProperties): VNode | null {
  if (stages.length === 0) return null;
  return (
    <section>
      <h2>{say('drive_page.stages')}</h2>
      <ol>
        {stages.map(({ stage, beganOn }) => (
          <li key={`${stage} ${beganOn}`}>
            {say(stageWord(stage))}, {beganOn}
          </li>
        ))}
      </ol>
    </section>
  );
}
