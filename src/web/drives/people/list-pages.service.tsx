import { Injectable } from '@nestjs/common';
import { ApplyingLists, ContactsReading, ImportsReading, UndoingLists } from '../../../drives/index.js';
import type { Actor } from '../../../shared/actor.js';
import type { Problem } from '../../../shared/errors.js';
import { ListPage } from './list.page.js';
import { ListsPage } from './lists.page.js';
import { type Exchange, PeopleFrame } from './people-frame.service.js';

const mostListed = 50;

/** The pages of lists, also again after something was refused. */
@Injectable()
export class ListPages {
  constructor(
    private readonly frame: PeopleFrame,
    private readonly reading: ImportsReading,
    private readonly contacts: ContactsReading,
    private readonly applying: ApplyingLists,
    private readonly undoing: UndoingLists,
  ) {}

  async all(actor: Actor, exchange: Exchange, driveId: string, problem: Problem | null): Promise<void> {
    const { items } = await this.reading.list(actor, driveId, { limit: mostListed });
    await this.frame.show(exchange, { driveId, title: 'people_page.lists', problem }, (say) => (
      <ListsPage driveId={driveId} lists={items} say={say} />
    ));
  }

  async one(
    actor: Actor,
    exchange: Exchange,
    wanted: { driveId: string; importId: string; after?: string | undefined; problem: Problem | null },
  ): Promise<void> {
    const { driveId, importId, after, problem } = wanted;
    const list = await this.reading.one(actor, driveId, importId);
    const page = { limit: mostListed, ...(after ? { after } : {}) };
    const lines = await this.reading.lines(actor, { driveId, importId }, page);
    const doubtful = lines.items.filter(({ outcome }) => outcome === 'doubtful');
    const names = await this.contacts.names(
      actor,
      driveId,
      doubtful.flatMap(({ contactIds }) => contactIds),
    );
    await this.frame.show(exchange, { driveId, title: 'people_page.list', problem }, (say) => (
      <ListPage {...{ driveId, list, lines, names, say }} />
    ));
  }

  letIn(actor: Actor, driveId: string, importId: string): Promise<void> {
    return this.applying.apply(actor, driveId, importId);
  }

  takeBack(actor: Actor, driveId: string, importId: string): Promise<void> {
    return this.undoing.undo(actor, driveId, importId);
  }

  /** Does something to a list and shows it again, with what was refused. */
  async after(
    actor: Actor,
    exchange: Exchange,
    { driveId, importId }: { driveId: string; importId: string },
    work: () => Promise<unknown>,
  ): Promise<void> {
    await this.frame.after(
      exchange,
      async () => {
        await work();
        return `/p/dr/${driveId}/l/${importId}`;
      },
      (problem) => this.one(actor, exchange, { driveId, importId, problem }),
    );
  }
}
