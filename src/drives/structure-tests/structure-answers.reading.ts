import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { Page } from '../../shared/paging.js';
import { type Beside, PeopleBesideReading } from '../contacts/beside/people-beside.reading.js';
import type { StructureAnswersQuery, StructureAnswerView } from './structure-answers.dto.js';

const beside: Beside = {
  ...{ things: 'drive_structure_tests', answers: 'drive_structure_answers' },
  ...{ thingId: 'structure_test_id', answer: 'took_part', name: 'drive_contact.parts_read' },
};

/** The people of a drive beside a structure test, to tick off who took part. */
@Injectable()
export class StructureAnswersReading {
  constructor(private readonly people: PeopleBesideReading) {}

  /** In the order in which they were added, supervisors left out. @throws Problem 404 */
  async list(
    actor: Actor,
    { driveId, structureTestId: id }: { driveId: string; structureTestId: string },
    query: StructureAnswersQuery,
  ): Promise<Page<StructureAnswerView>> {
    const found = await this.people.list(actor, { driveId, id }, query, beside);
    return {
      ...found,
      items: found.items.map(({ answer: tookPart, ...person }) => ({ ...person, tookPart })),
    };
  }
}
