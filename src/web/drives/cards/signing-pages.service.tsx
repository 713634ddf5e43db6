import { Injectable } from '@nestjs/common';
import { CardsReading, ContactsReading, WordingsService } from '../../../drives/index.js';
import type { Actor } from '../../../shared/actor.js';
import type { Problem } from '../../../shared/errors.js';
import { pageLanguage } from '../../page.js';
import type { ContactIds } from '../people/path-ids.pipe.js';
import { type Exchange, PeopleFrame } from '../people/people-frame.service.js';
import { SigningPage } from './signing.page.js';

const earlierShown = 20;

/** The page on which somebody’s card is taken in, also again after something was refused. */
@Injectable()
export class SigningPages {
  constructor(
    private readonly frame: PeopleFrame,
    private readonly contacts: ContactsReading,
    private readonly cards: CardsReading,
    private readonly wordings: WordingsService,
  ) {}

  async show(
    actor: Actor,
    exchange: Exchange,
    { driveId, contactId }: ContactIds,
    problem: Problem | null,
  ): Promise<void> {
    const contact = await this.contacts.one(actor, driveId, contactId);
    const cards = (await this.cards.list(actor, driveId, { contactId, limit: earlierShown })).items;
    const wording = await this.wordings.newest(actor, driveId);
    const language = pageLanguage(exchange.request, null);
    await this.frame.show(exchange, { driveId, title: 'cards_page.take', problem }, (say) => (
      <SigningPage {...{ driveId, contact, cards, wording, language, say }} today={actor.today} />
    ));
  }
}
