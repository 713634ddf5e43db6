import { Injectable } from '@nestjs/common';
import { CardsReading } from '../../../drives/index.js';
import type { Actor } from '../../../shared/actor.js';
import type { Problem } from '../../../shared/errors.js';
import { type Exchange, PeopleFrame } from '../people/people-frame.service.js';
import type { CardPageIds } from './card-ids.pipe.js';
import { CardPage } from './card.page.js';

/** The page of one card, also again after something was refused. */
@Injectable()
export class CardPages {
  constructor(
    private readonly frame: PeopleFrame,
    private readonly cards: CardsReading,
  ) {}

  async show(
    actor: Actor,
    exchange: Exchange,
    ids: CardPageIds,
    { isSaved = false, problem = null }: { isSaved?: boolean; problem?: Problem | null },
  ): Promise<void> {
    const card = await this.cards.one(actor, ids);
    const { driveId } = ids;
    await this.frame.show(exchange, { driveId, title: 'cards_page.card', problem }, (say) => (
      <CardPage {...{ driveId, card, isSaved, say }} today={actor.today} />
    ));
  }

  /** An act on a card, then where it leads: back to the card, or the card with what was refused. */
  async after(
    actor: Actor,
    exchange: Exchange,
    ids: CardPageIds,
    { work, where }: { work: () => Promise<unknown>; where?: string },
  ): Promise<void> {
    await this.frame.after(
      exchange,
      async () => {
        await work();
        return where ?? `/p/dr/${ids.driveId}/s/c/${ids.cardId}?saved=true`;
      },
      (problem) => this.show(actor, exchange, ids, { problem }),
    );
  }
}
