import { Injectable } from '@nestjs/common';
import {
  ActionAttendancesReading,
  type ActionIds,
  ActionsReading,
  DrivesReading,
} from '../../../drives/index.js';
import type { Actor } from '../../../shared/actor.js';
import { Problem } from '../../../shared/errors.js';
import { attempt, type CameBack, cameBack } from '../../typed.js';
import { type Exchange, PeopleFrame } from '../people/people-frame.service.js';
import { ActionPage } from './action.page.js';

const peopleShown = 100;

interface Showing {
  search?: string | undefined;
  after?: string | undefined;
  isSaved?: boolean;
  back?: CameBack | null;
}

interface Doing<Form extends object> {
  type: new () => Form;
  body: unknown;
  /** which form of the page it is */
  place: string;
  work: (form: Form) => Promise<unknown>;
}

/** The page of one action, also again after something was refused. */
@Injectable()
export class ActionPages {
  constructor(
    private readonly frame: PeopleFrame,
    private readonly drives: DrivesReading,
    private readonly actions: ActionsReading,
    private readonly attendances: ActionAttendancesReading,
  ) {}

  async show(actor: Actor, exchange: Exchange, ids: ActionIds, showing: Showing): Promise<void> {
    const { search = '', after, isSaved = false, back = null } = showing;
    const { driveId } = ids;
    const action = await this.actions.one(actor, ids);
    const drive = await this.drives.one(actor, driveId);
    const people = await this.attendances.list(actor, ids, {
      ...{ search: search.trim(), limit: peopleShown },
      ...(after ? { after } : {}),
    });
    const { today } = actor;
    const title = 'actions_page.one';
    const status = back?.problem.status ?? 200;
    await this.frame.show(exchange, { driveId, title, status }, (say) => (
      <ActionPage {...{ drive, action, people, search, today, isSaved, back, say }} />
    ));
  }

  /** An act on an action, then the action again; what was typed comes back with what was refused. */
  async after<Form extends object>(
    actor: Actor,
    exchange: Exchange,
    ids: ActionIds,
    { type, body, place, work }: Doing<Form>,
  ): Promise<void> {
    const done = await attempt(type, body, work);
    if (done instanceof Problem) {
      await this.show(actor, exchange, ids, { back: cameBack(place, body, done) });
      return;
    }
    void exchange.reply.redirect(`/p/dr/${ids.driveId}/a/${ids.actionId}?saved=true`, 303);
  }
}
