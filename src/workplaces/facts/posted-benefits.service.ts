import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../shared/actor.js';
import type { Page } from '../../shared/paging.js';
import { FactRecord } from './fact-record.service.js';
import type { FactQuery } from './facts.dto.js';
import { type FactTable, latestBy, listFacts, oneFact } from './facts.js';
import type { PostedBenefitBody, PostedBenefitCorrection, PostedBenefitView } from './posted-benefits.dto.js';

const fact: FactTable = {
  table: 'posted_benefits',
  noun: 'posted_benefit',
  day: 'posted_on',
  columns: { benefit: 'f.benefit', offered: 'f.offered', postedOn: 'f.posted_on' },
  hasSite: false,
  hasJobClass: true,
  inForce: latestBy('posted_benefits', 'posted_on', {
    always: ['employer_id', 'benefit'],
    may: ['job_class_id'],
  }),
};

/** What employers themselves say of benefits. */
@Injectable()
export class PostedBenefitsService {
  constructor(
    private readonly db: DataSource,
    private readonly record: FactRecord,
  ) {}

  /** `on`: the latest word on each benefit by that day. */
  list(query: FactQuery): Promise<Page<PostedBenefitView>> {
    return listFacts<PostedBenefitView>(this.db.manager, fact, query);
  }

  one(id: string): Promise<PostedBenefitView> {
    return oneFact(this.db.manager, fact, id);
  }

  add(
    actor: Actor,
    { benefit, offered, postedOn, source, ...places }: PostedBenefitBody,
  ): Promise<PostedBenefitView> {
    return this.record.add(actor, fact, places, { benefit, offered, posted_on: postedOn, source });
  }

  correct(
    actor: Actor,
    at: { id: string; version: number },
    { offered, postedOn, source }: PostedBenefitCorrection,
  ): Promise<PostedBenefitView> {
    return this.record.correct<PostedBenefitView>(actor, fact, at, (before) => ({
      offered: offered ?? before.offered,
      posted_on: postedOn ?? before.postedOn,
      source: source ?? before.source,
    }));
  }

  remove(actor: Actor, id: string): Promise<void> {
    return this.record.remove(actor, fact, id);
  }
}
