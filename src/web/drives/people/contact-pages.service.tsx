import { Injectable } from '@nestjs/common';
import { ContactsReading, ConversationsReading, DriveMapReading } from '../../../drives/index.js';
import type { Actor } from '../../../shared/actor.js';
import type { Problem } from '../../../shared/errors.js';
import { ContactPage } from './contact.page.js';
import { tieOf } from './ties.part.js';
import { type Exchange, PeopleFrame } from './people-frame.service.js';

const talksShown = 20;
const mostFound = 10;

/** The page of one contact, also again after something was refused. */
@Injectable()
export class ContactPages {
  constructor(
    private readonly frame: PeopleFrame,
    private readonly contacts: ContactsReading,
    private readonly talks: ConversationsReading,
    private readonly map: DriveMapReading,
  ) {}

  async show(
    actor: Actor,
    exchange: Exchange,
    {
      driveId,
      id,
      search = '',
      problem,
    }: { driveId: string; id: string; search?: string; problem: Problem | null },
  ): Promise<void> {
    const contact = await this.contacts.one(actor, driveId, id);
    const talks = await this.talks.list(actor, driveId, { contactId: id, limit: talksShown });
    const found =
      search.trim() === ''
        ? null
        : (await this.contacts.list(actor, driveId, { search: search.trim(), limit: mostFound })).items;
    const map = await this.map.whole(actor, driveId);
    const theirs = map.ties.filter(({ fromId, toId }) => fromId === id || toId === id);
    const tied = theirs.map((tie) => tieOf(tie, id));
    const names = await this.contacts.names(
      actor,
      driveId,
      tied.map(({ otherId }) => otherId),
    );
    const ties = tied.map((tie) => ({ ...tie, name: names.get(tie.otherId) ?? '' }));
    await this.frame.show(exchange, { driveId, title: 'people_page.contact', problem }, (say) => (
      <ContactPage
        {...{ driveId, contact, map, ties, search, found, say }}
        talks={talks.items}
        reader={actor.workerId}
      />
    ));
  }
}
