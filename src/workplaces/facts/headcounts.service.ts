import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../shared/actor.js';
import type { Page } from '../../shared/paging.js';
import { FactRecord } from './fact-record.service.js';
import type { FactQuery } from './facts.dto.js';
import { type FactTable, latestBy, listFacts, oneFact } from './facts.js';
import type { HeadcountBody, HeadcountCorrection, HeadcountView } from './headcounts.dto.js';

const fact: FactTable = {
  table: 'headcounts',
  noun: 'headcount',
  day: 'counted_on',
  columns: { people: 'f.people', kind: 'f.kind', countedOn: 'f.counted_on' },
  hasSite: true,
  hasJobClass: true,
  inForce: latestBy('headcounts', 'counted_on', {
    always: ['employer_id'],
    may: ['site_id', 'job_class_id'],
  }),
};

/** How many people work where, on a day. */
@Injectable()
export class HeadcountsService {
  constructor(
    private readonly db: DataSource,
    private readonly record: FactRecord,
  ) {}

  /** `on`: the latest count of each place by that day. */
  list(query: FactQuery): Promise<Page<HeadcountView>> {
    return listFacts<HeadcountView>(this.db.manager, fact, query);
  }

  one(id: string): Promise<HeadcountView> {
    return oneFact(this.db.manager, fact, id);
  }

  add(actor: Actor, { people, kind, countedOn, source, ...places }: HeadcountBody): Promise<HeadcountView> {
    const values = { people, kind, counted_on: countedOn, source };
    return this.record.add(actor, fact, places, values);
  }

  correct(
    actor: Actor,
    at: { id: string; version: number },
    { people, kind, countedOn, source }: HeadcountCorrection,
  ): Promise<HeadcountView> {
    return this.record.correct<HeadcountView>(actor, fact, at, (before) => ({
      people: people ?? before.people,
      kind: kind ?? before.kind,
      counted_on: countedOn ?? before.countedOn,
      source: source ?? before.source,
    }));
  }

  remove(actor: Actor, id: string): Promise<void> {
    return this.record.remove(actor, fact, id);
  }
}
