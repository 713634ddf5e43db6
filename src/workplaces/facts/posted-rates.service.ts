import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../shared/actor.js';
import type { Page } from '../../shared/paging.js';
import { FactRecord } from './fact-record.service.js';
import type { FactQuery } from './facts.dto.js';
import { Problem } from '../../shared/errors.js';
import { type FactTable, latestBy, listFacts, oneFact } from './facts.js';
import { type PostedPay, plainDecimal, postedHourly } from './posted-rate.rules.js';
import type { PostedRateBody, PostedRateCorrection, PostedRateView } from './posted-rates.dto.js';

const fact: FactTable = {
  table: 'posted_rates',
  noun: 'posted_rate',
  day: 'posted_on',
  columns: {
    amount: 'f.amount',
    basis: 'f.basis',
    hours: 'f.hours',
    hourly: 'f.hourly',
    postedOn: 'f.posted_on',
  },
  hasSite: true,
  hasJobClass: true,
  inForce: latestBy('posted_rates', 'posted_on', {
    always: ['employer_id', 'job_class_id'],
    may: ['site_id'],
  }),
};

/** What employers themselves say they pay. */
@Injectable()
export class PostedRatesService {
  constructor(
    private readonly db: DataSource,
    private readonly record: FactRecord,
  ) {}

  /** `on`: the latest rates of each employer, job class and site by that day. */
  list(query: FactQuery): Promise<Page<PostedRateView>> {
    return listFacts<PostedRateView>(this.db.manager, fact, query, viewOf);
  }

  async one(id: string): Promise<PostedRateView> {
    return viewOf(await oneFact(this.db.manager, fact, id));
  }

  /** @throws Problem 422 `pay.…` or `hours.…` and those of `FactRecord.add` */
  async add(actor: Actor, body: PostedRateBody): Promise<PostedRateView> {
    const { amount, basis, hours, postedOn, source, ...places } = body;
    const values = { ...payColumns({ amount, basis, hours: hours ?? null }), posted_on: postedOn, source };
    return viewOf(await this.record.add(actor, fact, places, values));
  }

  async correct(
    actor: Actor,
    at: { id: string; version: number },
    { amount, basis, hours, postedOn, source }: PostedRateCorrection,
  ): Promise<PostedRateView> {
    const corrected = await this.record.correct<PostedRateView>(actor, fact, at, (before) => ({
      ...payColumns({
        amount: amount ?? plainDecimal(before.amount, 2),
        basis: basis ?? before.basis,
        hours: hours === undefined ? before.hours && plainDecimal(before.hours, 0) : hours,
      }),
      posted_on: postedOn ?? before.postedOn,
      source: source ?? before.source,
    }));
    return viewOf(corrected);
  }

  remove(actor: Actor, id: string): Promise<void> {
    return this.record.remove(actor, fact, id);
  }
}

/** @throws Problem 422 */
function payColumns(pay: PostedPay): Record<string, unknown> {
  const result = postedHourly(pay);
  if (typeof result !== 'string') return { ...pay, hourly: result.hourly };
  const field = result.startsWith('hours') || result === 'pay.hours_missing' ? 'hours' : 'amount';
  const values = { text: field === 'hours' ? (pay.hours ?? '') : pay.amount };
  throw new Problem(422, result, values, [{ field, code: result, values }]);
}

/** Decimals as people write them; what was assumed for the hourly wage. */
function viewOf(row: PostedRateView): PostedRateView {
  const amount = plainDecimal(row.amount, 2);
  const hours = row.hours && plainDecimal(row.hours, 0);
  const result = postedHourly({ amount, basis: row.basis, hours });
  return {
    ...row,
    amount,
    hours,
    hourly: row.hourly && plainDecimal(row.hourly, 2),
    assumedHours: typeof result === 'string' ? null : result.assumedHours,
  };
}
