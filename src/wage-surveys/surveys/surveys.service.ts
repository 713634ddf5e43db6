import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { Keyring } from '../../keys/keyring.js';
import { RulesService } from '../../rules/index.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import type { Day } from '../../shared/days.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { keysOf, page, type Page } from '../../shared/paging.js';
import { newAddress } from '../answers/words.js';
import { type Group, groupsWith, leastRespondents } from './groups.rules.js';
import { WageSurvey } from './wage-survey.entity.js';

export interface NewSurvey {
  title: string;
  opensOn: Day;
  closesOn: Day;
  /** the first day unless given */
  asOf?: Day | null;
  groups?: readonly Group[] | null;
  k?: number | null;
}

export interface SurveyChange {
  title?: string | null;
  closesOn?: Day | null;
}

/** Surveys are the union's: whoever may see one sees all, so no statement here narrows by scope. */
@Injectable()
export class SurveysService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly keyring: Keyring,
    private readonly rules: RulesService,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 422 `survey.closes_before_opens` */
  async create(actor: Actor, wanted: NewSurvey, tx: EntityManager = this.db.manager): Promise<WageSurvey> {
    refuseBackwards(wanted.opensOn, wanted.closesOn);
    return tx.transaction(async (inner) => {
      const profile = await this.rules.profile(inner);
      if (!profile) throw nothingHere();
      const survey = await inner.save(
        WageSurvey,
        inner.create(WageSurvey, {
          address: newAddress(),
          title: wanted.title,
          opensOn: wanted.opensOn,
          closesOn: wanted.closesOn,
          asOf: wanted.asOf ?? wanted.opensOn,
          groups: groupsWith(wanted.groups ?? []),
          k: wanted.k ?? leastRespondents,
          currency: profile.currency,
          jurisdiction: profile.jurisdiction,
          createdAt: this.clock.now(),
          createdBy: actor.workerId,
          closedAt: null,
          closedBy: null,
        }),
      );
      await this.keyring.ensure(surveyKeyOwner(survey.id));
      await this.audit.record(inner, actor, { action: 'survey.created', subjectId: survey.id });
      return survey;
    });
  }

  /** @throws Problem 404 */
  async one(id: string, tx: EntityManager = this.db.manager): Promise<WageSurvey> {
    const survey = await tx.findOneBy(WageSurvey, { id });
    if (!survey) throw nothingHere();
    return survey;
  }

  /** By the word in the address of its answer page. @throws Problem 404 */
  async at(address: string): Promise<WageSurvey> {
    const survey = await this.db.manager.findOneBy(WageSurvey, { address });
    if (!survey) throw nothingHere();
    return survey;
  }

  /** The latest first. */
  async list(limit: number, after: string | undefined): Promise<Page<WageSurvey>> {
    const keys = keysOf(after, ['text', 'id']);
    const found = this.db
      .createQueryBuilder(WageSurvey, 'survey')
      .orderBy('survey.opensOn', 'DESC')
      .addOrderBy('survey.id', 'DESC')
      .limit(limit + 1);
    if (keys)
      found.where('(survey.opensOn, survey.id) < (:day::date, :id::uuid)', { day: keys[0], id: keys[1] });
    return page(
      await found.getMany(),
      limit,
      (survey) => [survey.opensOn, survey.id],
      (survey) => survey,
    );
  }

  /**
   * Its name, and its last day: the groups and `k` never.
   * @throws Problem 404, 409 `survey.closed`, 412 `entry.stale`, 422 `survey.closes_before_opens`
   */
  async change(actor: Actor, id: string, version: number, change: SurveyChange): Promise<WageSurvey> {
    return this.db.transaction(async (tx) => {
      const survey = await this.locked(tx, id);
      if (survey.version !== version) throw new Problem(412, 'entry.stale');
      const title = change.title ?? survey.title;
      const closesOn = change.closesOn ?? survey.closesOn;
      refuseBackwards(survey.opensOn, closesOn);
      const changed = await tx.save(WageSurvey, { ...survey, title, closesOn, version: version + 1 });
      await this.audit.record(tx, actor, { action: 'survey.changed', subjectId: id, details: { closesOn } });
      return changed;
    });
  }

  /** Held until the transaction ends, and not yet closed. @throws Problem 404, 409 `survey.closed` */
  async locked(tx: EntityManager, id: string): Promise<WageSurvey> {
    const survey = await tx.findOne(WageSurvey, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!survey) throw nothingHere();
    if (survey.closedAt) throw new Problem(409, 'survey.closed');
    return survey;
  }
}

/** Whose key in the keyring seals the answers of a survey by code. */
export function surveyKeyOwner(surveyId: string): string {
  return `survey:${surveyId}`;
}

function refuseBackwards(opensOn: Day, closesOn: Day): void {
  if (closesOn >= opensOn) return;
  throw new Problem(422, 'survey.closes_before_opens', {}, [
    { field: 'closesOn', code: 'survey.closes_before_opens' },
  ]);
}
