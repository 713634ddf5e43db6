import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { asProgram } from '../../database/reach.js';
import type { Actor } from '../../shared/actor.js';
import { nothingHere } from '../../shared/errors.js';
import { keysOf, page, type Page } from '../../shared/paging.js';
import { BoundValues, isHere } from '../../workers/index.js';
import { keptBy, readBy } from '../members.policy.js';
import { MembershipSeals } from '../membership-seals.js';
import { membershipOn, type Situation, thoseThatStand } from '../membership.rules.js';
import type { MemberLineView, MembershipEventView, MembershipView, MembersQuery } from './reading.dto.js';
import { type EventRead, type LineRow, membershipRead, type MembershipRow, rollPage } from './reading.sql.js';

/** What is read of memberships: one's own, somebody's, the roll. */
@Injectable()
export class ReadingMemberships {
  constructor(
    private readonly db: DataSource,
    private readonly seals: MembershipSeals,
    private readonly audit: AuditService,
  ) {}

  /** Members, applicants and former members in order of their number. */
  async roll(actor: Actor, { after, ...query }: MembersQuery): Promise<Page<MemberLineView>> {
    const bound = new BoundValues();
    const keys = keysOf(after, ['number', 'id']);
    const sql = rollPage(query, { today: actor.today, after: keys }, bound);
    const act = { action: 'membership.listed' };
    const rows = await this.audit.readLogged<LineRow>(this.db.manager, actor, act, {
      sql,
      parameters: bound.values,
    });
    return page(
      rows,
      query.limit,
      ({ place, id }) => [String(place), id],
      ({ person_id: _person, id: _id, place: _place, ...line }) => line,
    );
  }

  /** @throws Problem 404 for who is out of reach */
  async one(actor: Actor, workerId: string): Promise<MembershipView> {
    const bound = new BoundValues();
    const condition = `w.id = ${bound.bind(workerId)} AND ${readBy(actor, bound)}`;
    const words = keptBy(actor, bound);
    const sql = membershipRead({ condition, words, today: actor.today }, bound);
    const act = { action: 'membership.read', subjectId: workerId };
    const [row] = await this.audit.readLogged<MembershipRow>(this.db.manager, actor, act, {
      sql,
      parameters: bound.values,
    });
    if (!row) throw nothingHere();
    return this.view(row, actor);
  }

  async own(actor: Actor): Promise<MembershipView> {
    const bound = new BoundValues();
    const condition = `w.id = ${bound.bind(actor.workerId)} AND ${isHere('w')}`;
    const sql = membershipRead({ condition, words: 'true', today: actor.today }, bound);
    const [row] = await this.db.query<MembershipRow[]>(sql, bound.values);
    if (!row) throw nothingHere();
    return this.view(row, actor);
  }

  private async view(row: MembershipRow, actor: Actor): Promise<MembershipView> {
    const names = await this.namesOf(row.events);
    const stand = new Set(thoseThatStand(row.events).map(({ id }) => id));
    const lifted = new Set(row.events.flatMap(({ voids }) => voids ?? []));
    const events = await Promise.all(
      row.events.map(async (event): Promise<MembershipEventView> => ({
        ...shown(event),
        recordedBy: (event.recordedBy && names.get(event.recordedBy)) ?? null,
        isVoided: lifted.has(event.id),
        situation: (await this.open(event, 'situation')) as Situation | null,
        note: await this.open(event, 'note'),
      })),
    );
    const { kind, since } = membershipOn(row.events, actor.today);
    return {
      workerId: row.person_id,
      chosenName: row.chosen_name,
      number: row.number,
      ...{ kind, since, branchId: row.branch_id, branch: row.branch, suspendedUntil: row.suspended_until },
      situation:
        events.findLast(({ id, situation }) => situation !== null && stand.has(id))?.situation ?? null,
      events,
    };
  }

  private async open(event: EventRead, word: 'situation' | 'note'): Promise<string | null> {
    const column = `${word}_sealed` as const;
    const sealed = event[word] === null ? null : Buffer.from(event[word], 'base64');
    return this.seals.open(event.membershipId, { eventId: event.id, column, sealed });
  }

  /** Names of officers, beyond the reach of most readers; of those alone who wrote what was just shown. */
  private async namesOf(events: readonly EventRead[]): Promise<Map<string, string>> {
    const ids = [...new Set(events.flatMap(({ recordedBy }) => recordedBy ?? []))];
    if (ids.length === 0) return new Map();
    const rows = await asProgram(() =>
      this.db.query<{ id: string; chosen_name: string }[]>(
        'SELECT id, chosen_name FROM workers WHERE id = ANY($1::uuid[])',
        [ids],
      ),
    );
    return new Map(rows.map(({ id, chosen_name }) => [id, chosen_name]));
  }
}

function shown({ id, kind, happenedOn, untilOn, branch, voids, recordedAt }: EventRead) {
  return { id, kind, happenedOn, untilOn, branch, voids, recordedAt: new Date(recordedAt).toISOString() };
}
