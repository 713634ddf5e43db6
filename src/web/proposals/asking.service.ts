import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type NewProposal, ProposalsService } from '../../identity/index.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { RecordsService } from '../../workers/index.js';
import type { Search } from './asking.pages.js';

const mostFound = 20;

/** One request for a page that asks for something. */
export interface Asked {
  request: FastifyRequest;
  reply: FastifyReply;
  search: string;
  problem: Problem | null;
}

/** What every page that proposes something about somebody needs. */
@Injectable()
export class AskingService {
  constructor(
    private readonly records: RecordsService,
    private readonly proposals: ProposalsService,
  ) {}

  /** Goes to the list when it was taken; else what is wrong with it. */
  async ask(actor: Actor, reply: FastifyReply, proposal: NewProposal): Promise<Problem | null> {
    try {
      await this.proposals.propose(actor, proposal);
      void reply.redirect('/p/pr?asked=true', 303);
      return null;
    } catch (error) {
      if (error instanceof Problem && error.status !== 404) return error;
      throw error;
    }
  }

  /** @param action where the form leads */
  async search(actor: Actor, action: string, search: string): Promise<Search> {
    if (search.trim() === '') return { action, search, found: null };
    const { items } = await this.records.list(actor, { search, limit: mostFound });
    return { action, search, found: items };
  }
}
