import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../shared/actor.js';
import type { Page } from '../../../shared/paging.js';
import { type Beside, PeopleBesideReading } from '../../contacts/beside/people-beside.reading.js';
import type { ActionIds } from '../action-acts.service.js';
import type { ActionAttendancesQuery, ActionAttendanceView } from './attendances.dto.js';

const beside: Beside = {
  ...{ things: 'drive_actions', answers: 'drive_action_attendances' },
  ...{ thingId: 'action_id', answer: 'came', name: 'drive_action.attendances_read' },
};

/** The people of a drive beside an action, to tick off who came. */
@Injectable()
export class ActionAttendancesReading {
  constructor(private readonly people: PeopleBesideReading) {}

  /** In the order in which they were added, supervisors left out. @throws Problem 404 */
  async list(
    actor: Actor,
    { driveId, actionId }: ActionIds,
    query: ActionAttendancesQuery,
  ): Promise<Page<ActionAttendanceView>> {
    const found = await this.people.list(actor, { driveId, id: actionId }, query, beside);
    return { ...found, items: found.items.map(({ answer: came, ...person }) => ({ ...person, came })) };
  }
}
