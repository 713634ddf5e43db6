import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { nameKey } from '../../shared/names.js';
import type { Page } from '../../shared/paging.js';
import { dependentsOf, lockEntries } from '../entries/dependents.js';
import type {
  ProgrammeBody,
  ProgrammeCorrection,
  ProgrammeQuery,
  ProgrammeView,
} from './funding-programmes.dto.js';
import { listProgrammes, oneProgramme } from './funding-programmes.query.js';

type Content = Pick<ProgrammeView, 'name' | 'funder' | 'startsOn' | 'endsOn'>;

/** Grants with a funder and an end date. */
@Injectable()
export class FundingProgrammesService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  list(query: ProgrammeQuery): Promise<Page<ProgrammeView>> {
    return listProgrammes(this.db.manager, query);
  }

  one(id: string): Promise<ProgrammeView> {
    return oneProgramme(this.db.manager, id);
  }

  /** @throws Problem 409 `programme.exists`, 422 `period.reversed` */
  async add(actor: Actor, body: ProgrammeBody): Promise<ProgrammeView> {
    const content = { ...body, startsOn: body.startsOn ?? null, endsOn: body.endsOn ?? null };
    refuseReversed(content);
    return this.db.transaction(async (tx) => {
      await refuseDouble(tx, content, null);
      const rows = await tx.query<{ id: string }[]>(
        `INSERT INTO funding_programmes (name, name_key, funder, funder_key, starts_on, ends_on, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING id`,
        [...columnsOf(content), this.clock.now()],
      );
      if (!rows[0]) throw new Problem(409, 'programme.exists', { funder: content.funder });
      await this.audit.record(tx, actor, { action: 'funding_programme.added', subjectId: rows[0].id });
      return oneProgramme(tx, rows[0].id);
    });
  }

  /** @throws Problem 404, 409 `programme.exists`, 412 `entry.stale`, 422 `period.reversed` */
  async correct(
    actor: Actor,
    { id, version }: { id: string; version: number },
    body: ProgrammeCorrection,
  ): Promise<ProgrammeView> {
    return this.db.transaction(async (tx) => {
      await lockEntries(tx, 'funding_programmes', [id]);
      const before = await oneProgramme(tx, id);
      if (before.version !== version) throw new Problem(412, 'entry.stale');
      const content: Content = {
        name: body.name ?? before.name,
        funder: body.funder ?? before.funder,
        startsOn: body.startsOn === undefined ? before.startsOn : body.startsOn,
        endsOn: body.endsOn === undefined ? before.endsOn : body.endsOn,
      };
      refuseReversed(content);
      await refuseDouble(tx, content, id);
      await tx.query(
        `UPDATE funding_programmes SET name = $1, name_key = $2, funder = $3, funder_key = $4, starts_on = $5,
           ends_on = $6, version = version + 1 WHERE id = $7`,
        [...columnsOf(content), id],
      );
      await this.audit.record(tx, actor, { action: 'funding_programme.corrected', subjectId: id });
      return oneProgramme(tx, id);
    });
  }

  /** A mistaken one that no job refers to. @throws Problem 404, 409 `entry.in_use` with `dependents` */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await lockEntries(tx, 'funding_programmes', [id]);
      await tx.query('DELETE FROM funded_work WHERE programme_id = $1', [id]);
      const dependents = await dependentsOf(tx, 'funding_programmes', [id]);
      if (dependents.length > 0) throw new Problem(409, 'entry.in_use', {}, [], { dependents });
      const [, count] = await tx.query<[unknown, number]>('DELETE FROM funding_programmes WHERE id = $1', [
        id,
      ]);
      if (count === 0) throw nothingHere();
      await this.audit.record(tx, actor, { action: 'funding_programme.removed', subjectId: id });
    });
  }
}

function refuseReversed({ startsOn, endsOn }: Content): void {
  if (startsOn && endsOn && endsOn < startsOn) throw new Problem(422, 'period.reversed');
}

/** One funder has one programme of a name; changes of programmes queue here, so that none slips between. */
async function refuseDouble(
  tx: EntityManager,
  { name, funder }: Content,
  except: string | null,
): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('funding_programmes'))`);
  const rows = await tx.query<unknown[]>(
    `SELECT FROM funding_programmes
     WHERE funder_key = $1 AND name_key = $2 AND id IS DISTINCT FROM $3::uuid`,
    [nameKey(funder), nameKey(name), except],
  );
  if (rows.length > 0) throw new Problem(409, 'programme.exists', { funder });
}

function columnsOf({ name, funder, startsOn, endsOn }: Content): unknown[] {
  return [name, nameKey(name), funder, nameKey(funder), startsOn, endsOn];
}
