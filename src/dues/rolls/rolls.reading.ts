import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { asProgram } from '../../database/reach.js';
import type { Actor } from '../../shared/actor.js';
import { nothingHere } from '../../shared/errors.js';
import type { PageQuery } from '../../shared/fields.js';
import { keysOf, page } from '../../shared/paging.js';
import { type RollLine, RollSumming } from './roll.rules.js';
import type { RollLinePageView, RollPageView, RollVerificationView, RollView } from './rolls.dto.js';
import { rollsOf } from './rolls.policy.js';
import { rollLines, type RollLineRow, type RollRow, rollViewOf, visibleRolls } from './rolls.sql.js';

const linesPerBatch = 10_000;

/** Rolls as those who keep meetings read and check them. */
@Injectable()
export class RollsReading {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** The newest first. */
  async list(actor: Actor, { limit, after }: PageQuery): Promise<RollPageView> {
    const { union, branches } = rollsOf(actor);
    const [takenAt, id] = keysOf(after, ['number', 'id']) ?? [null, null];
    const rows = await this.db.query<RollRow[]>(
      `${visibleRolls('true')} AND ($3::bigint IS NULL OR (r.taken_at, r.id) < (to_timestamp($3 / 1000.0), $4::uuid))
       ORDER BY r.taken_at DESC, r.id DESC LIMIT $5`,
      [union, branches, takenAt, id, limit + 1],
    );
    return page(rows, limit, (row) => [String(row.taken_at.getTime()), row.id], rollViewOf);
  }

  /** @throws Problem 404 */
  async one(actor: Actor, id: string): Promise<RollView> {
    const { union, branches } = rollsOf(actor);
    const [row] = await this.db.query<RollRow[]>(visibleRolls('r.id = $3'), [union, branches, id]);
    if (!row) throw nothingHere();
    return rollViewOf(row);
  }

  /** In the order of numbers; everybody shown finds it in their log. @throws Problem 404 */
  async lines(actor: Actor, id: string, { limit, after }: PageQuery): Promise<RollLinePageView> {
    const [number] = keysOf(after, ['number']) ?? ['0'];
    await this.one(actor, id);
    // a chair reaches no records of people: the names of one roll come through the program
    const rows = await asProgram(() =>
      this.audit.readLogged<RollLineRow>(
        this.db.manager,
        actor,
        { action: 'roll.read', subjectId: id },
        { sql: rollLines, parameters: [id, number, limit] },
      ),
    );
    return page(
      rows,
      limit,
      (row) => [String(row.number)],
      (row) => ({
        number: row.number,
        workerId: row.worker_id,
        chosenName: row.chosen_name,
        goodNow: row.good_now,
        goodThen: row.good_then,
      }),
    );
  }

  /** Whether the lines still come to what was written down. @throws Problem 404 */
  async verify(actor: Actor, id: string): Promise<RollVerificationView> {
    const roll = await this.one(actor, id);
    const summing = new RollSumming({ on: roll.on, branch: roll.branchNumber });
    let after = 0;
    for (;;) {
      const some = await this.batch(id, after);
      summing.add(some);
      if (some.length < linesPerBatch) break;
      after = some.at(-1)!.number;
    }
    const sum = summing.sum();
    const isIntact = sum.hash === roll.hash && sum.goodNow === roll.goodNow && sum.goodThen === roll.goodThen;
    return { isIntact, hash: roll.hash, recomputed: sum.hash, goodNow: sum.goodNow, goodThen: sum.goodThen };
  }

  private batch(id: string, after: number): Promise<RollLine[]> {
    return asProgram(() =>
      this.db.query<RollLine[]>(
        `SELECT m.number, l.good_now AS "goodNow", l.good_then AS "goodThen"
         FROM standing_roll_lines l JOIN memberships m ON m.id = l.membership_id
         WHERE l.roll_id = $1 AND m.number > $2 ORDER BY m.number LIMIT $3`,
        [id, after, linesPerBatch],
      ),
    );
  }
}
