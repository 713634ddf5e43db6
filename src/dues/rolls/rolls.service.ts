import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { asProgram } from '../../database/reach.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { type FrozenRoll, FreezingService } from './freezing.service.js';
import type { NewRollBody } from './rolls.dto.js';
import { mayTake, rollsOf } from './rolls.policy.js';

/** Freezing who is in good standing on a day. */
@Injectable()
export class RollsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly freezing: FreezingService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Everybody is looked at in one snapshot: nobody who pays meanwhile is counted in one reading and not in the other.
   * @returns the roll's id
   * @throws Problem 404 for another branch, 422 `roll.day_to_come`, `roll.branch_unknown`
   */
  async take(actor: Actor, { on, branchId = null }: NewRollBody): Promise<string> {
    if (!mayTake(rollsOf(actor), branchId)) throw nothingHere();
    if (on > actor.today) throw new Problem(422, 'roll.day_to_come');
    return asProgram(() =>
      this.db.transaction('REPEATABLE READ', async (tx) => {
        const branch = branchId === null ? null : await branchNumber(tx, branchId);
        const frozen = await this.freezing.freeze(tx, { on, branch, isToday: on === actor.today });
        const id = await this.keep(tx, actor, { on, branchId }, frozen);
        const { goodNow, goodThen } = frozen.sum;
        await this.audit.record(tx, actor, {
          action: 'roll.taken',
          subjectId: id,
          details: { goodNow, goodThen },
        });
        return id;
      }),
    );
  }

  private async keep(
    tx: EntityManager,
    actor: Actor,
    { on, branchId }: NewRollBody,
    { sum, lines }: FrozenRoll,
  ): Promise<string> {
    const id = randomUUID();
    await tx.query(
      `INSERT INTO standing_rolls (id, standing_on, branch_id, taken_at, taken_by, good_now, good_then, hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7, decode($8, 'hex'))`,
      [id, on, branchId, this.clock.now(), actor.workerId, sum.goodNow, sum.goodThen, sum.hash],
    );
    for (let at = 0; at < lines.length; at += linesPerInsert) {
      const some = lines.slice(at, at + linesPerInsert);
      await tx.query(
        `INSERT INTO standing_roll_lines (roll_id, membership_id, good_now, good_then)
         SELECT $1, l.* FROM unnest($2::uuid[], $3::boolean[], $4::boolean[]) l`,
        [
          id,
          some.map(({ membershipId }) => membershipId),
          some.map(({ goodNow }) => goodNow),
          some.map(({ goodThen }) => goodThen),
        ],
      );
    }
    return id;
  }
}

const linesPerInsert = 5_000;

async function branchNumber(tx: EntityManager, branchId: string): Promise<number> {
  const [row] = await tx.query<{ number: number }[]>('SELECT number FROM branches WHERE id = $1', [branchId]);
  if (!row) {
    throw new Problem(422, 'roll.branch_unknown', {}, [{ field: 'branchId', code: 'roll.branch_unknown' }]);
  }
  return row.number;
}
