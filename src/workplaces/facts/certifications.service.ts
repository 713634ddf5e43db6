import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../shared/actor.js';
import type { Page } from '../../shared/paging.js';
import { FactRecord } from './fact-record.service.js';
import type { FactQuery } from './facts.dto.js';
import { Problem } from '../../shared/errors.js';
import { type FactTable, listFacts, oneFact } from './facts.js';
import type { CertificationBody, CertificationCorrection, CertificationView } from './certifications.dto.js';

const fact: FactTable = {
  table: 'certifications',
  noun: 'certification',
  day: 'from_on',
  columns: {
    unionName: 'f.union_name',
    bargainingUnit: 'f.bargaining_unit',
    fromOn: 'f.from_on',
    untilOn: 'f.until_on',
  },
  hasSite: true,
  hasJobClass: false,
  inForce: '(f.from_on <= $6 AND (f.until_on IS NULL OR f.until_on >= $6))',
};

/** Where another union is certified. */
@Injectable()
export class CertificationsService {
  constructor(
    private readonly db: DataSource,
    private readonly record: FactRecord,
  ) {}

  /** `on`: those in force on that day. */
  list(query: FactQuery): Promise<Page<CertificationView>> {
    return listFacts<CertificationView>(this.db.manager, fact, query);
  }

  one(id: string): Promise<CertificationView> {
    return oneFact(this.db.manager, fact, id);
  }

  /** @throws Problem 422 `period.reversed` and those of `FactRecord.add` */
  async add(actor: Actor, body: CertificationBody): Promise<CertificationView> {
    const { unionName, bargainingUnit, fromOn, untilOn, source, ...places } = body;
    const values = columnsOf({
      unionName,
      bargainingUnit: bargainingUnit ?? null,
      fromOn,
      untilOn: untilOn ?? null,
      source,
    });
    return this.record.add(actor, fact, places, values);
  }

  /** An end is a correction of `untilOn`: the last day. */
  correct(
    actor: Actor,
    at: { id: string; version: number },
    body: CertificationCorrection,
  ): Promise<CertificationView> {
    return this.record.correct<CertificationView>(actor, fact, at, (before) =>
      columnsOf({
        unionName: body.unionName ?? before.unionName,
        bargainingUnit: body.bargainingUnit === undefined ? before.bargainingUnit : body.bargainingUnit,
        fromOn: body.fromOn ?? before.fromOn,
        untilOn: body.untilOn === undefined ? before.untilOn : body.untilOn,
        source: body.source ?? before.source,
      }),
    );
  }

  remove(actor: Actor, id: string): Promise<void> {
    return this.record.remove(actor, fact, id);
  }
}

type Content = Pick<CertificationView, 'unionName' | 'bargainingUnit' | 'fromOn' | 'untilOn' | 'source'>;

function columnsOf({ unionName, bargainingUnit, fromOn, untilOn, source }: Content): Record<string, unknown> {
  if (untilOn !== null && untilOn < fromOn) throw new Problem(422, 'period.reversed');
  return {
    union_name: unionName,
    bargaining_unit: bargainingUnit,
    from_on: fromOn,
    until_on: untilOn,
    source,
  };
}
