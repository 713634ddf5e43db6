import { Injectable } from '@nestjs/common';
import {
  type BankSuggestionsView,
  MatchingService,
  PostingService,
  type SuggestedEntryView,
  SuggestionsService,
} from '../../bank/index.js';
import type { Ask } from '../../identity/index.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import type { BankLineForm } from './forms.js';

/** What is suggested for a line on its page, and what one tap there does with it. */
@Injectable()
export class BankLinePages {
  constructor(
    private readonly matching: MatchingService,
    private readonly posting: PostingService,
    private readonly suggestions: SuggestionsService,
  ) {}

  best(actor: Actor, lineIds: readonly string[]): Promise<Map<string, SuggestedEntryView>> {
    return this.suggestions.best(actor, lineIds);
  }

  suggested(actor: Actor, id: string, member: number | null): Promise<BankSuggestionsView> {
    return this.suggestions.of(actor, id, member);
  }

  /** @returns what is wrong, to be shown on the page again */
  async act(actor: Actor, id: string, form: BankLineForm): Promise<Problem | null> {
    try {
      await this.perform(actor, id, form);
      return null;
    } catch (error) {
      if (error instanceof Problem && error.status !== 404) return error;
      throw error;
    }
  }

  private async perform(actor: Actor, id: string, form: BankLineForm): Promise<void> {
    const { act, entryId = '', workerId = '', kind, purpose, reason } = form;
    const ask = askOf(actor, id, form);
    if (act === 'match') await this.matching.match(actor, id, { entryId: needed(entryId) });
    if (act === 'payment') await this.posting.payment(actor, id, { workerId: needed(workerId) }, ask);
    if (act === 'income') await this.posting.income(actor, id, { kind: needed(kind) }, ask);
    if (act === 'expense') await this.posting.expense(actor, id, { purpose: needed(purpose) }, ask);
    if (act === 'aside') await this.matching.setAside(actor, id, { reason: needed(reason) });
    if (act === 'again') await this.matching.takeUp(actor, id);
  }
}

function askOf(actor: Actor, id: string, { key, ...body }: BankLineForm): Ask {
  return { accountId: actor.accountId ?? '', key: key ?? id, route: `/p/bk/${id}`, body };
}

/** @throws Problem 400 for a form that lacks what its act needs */
function needed<Value>(value: Value | undefined): Value {
  if (value === undefined || value === '') throw new Problem(400, 'request.invalid');
  return value;
}
