import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { beyondReach } from '../../database/beyond-reach.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { nothingHere } from '../../shared/errors.js';
import type { MessageCode, MessageValues } from '../../shared/messages/index.js';

/** A line for the first page: a sentence by its code, and where it leads. */
export interface NoticeLine {
  code: MessageCode;
  values?: MessageValues;
  href?: string | null;
  urgent?: boolean;
}

export interface ShownNotice extends Required<NoticeLine> {
  /** null for a line that follows from the facts and goes by itself */
  id: string | null;
  toldAt: Date | null;
}

/** Lines that follow from today's facts: what waits for somebody, what is overdue. Cheap, or none. */
export interface NoticeSource {
  name: string;
  linesFor(actor: Actor): Promise<NoticeLine[]>;
}

/** What people find on their first page. */
@Injectable()
export class NoticesService {
  private readonly sources: NoticeSource[] = [];

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Every module says in its `onModuleInit` which lines it has. */
  register(source: NoticeSource): void {
    this.sources.push(source);
  }

  /** Tells accounts something, in the transaction in which it happens. It stays until they put it away. */
  async tell(
    tx: EntityManager,
    accountIds: readonly string[],
    line: Omit<NoticeLine, 'urgent'>,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO notices (account_id, code, "values", href, told_at)
       SELECT account_id, $2, $3, $4, $5 FROM unnest($1::uuid[]) account_id`,
      [accountIds, line.code, line.values ?? {}, line.href ?? null, this.clock.now()],
    );
  }

  /** The same for the accounts of these workers; somebody without an account is not reached. */
  async tellWorkers(
    tx: EntityManager,
    workerIds: readonly string[],
    line: Omit<NoticeLine, 'urgent'>,
  ): Promise<void> {
    await beyondReach(tx, () =>
      tx.query(
        `INSERT INTO notices (account_id, code, "values", href, told_at)
         SELECT id, $2, $3, $4, $5 FROM accounts WHERE worker_id = ANY($1::uuid[]) AND ended_at IS NULL`,
        [workerIds, line.code, line.values ?? {}, line.href ?? null, this.clock.now()],
      ),
    );
  }

  /**
   * Urgent ones first, then what follows from the facts, then what was told, newest first. What was told and follows
   * from the facts still stands there once.
   */
  async linesFor(actor: Actor): Promise<ShownNotice[]> {
    const [computed, told] = await Promise.all([
      Promise.all(this.sources.map((source) => source.linesFor(actor))),
      this.told(actor),
    ]);
    const lines = computed.flat().map((line) => ({ ...shown(line), id: null, toldAt: null }));
    const others = told.filter((one) => !lines.some((line) => isSame(one, line)));
    return [...lines.filter(({ urgent }) => urgent), ...lines.filter(({ urgent }) => !urgent), ...others];
  }

  /** @throws Problem 404 `nothing.here` */
  async putAway(actor: Actor, id: string): Promise<void> {
    const [, changed] = await this.db.query<[unknown[], number]>(
      'UPDATE notices SET put_away_at = $3 WHERE id = $1 AND account_id = $2 AND put_away_at IS NULL',
      [id, actor.accountId, this.clock.now()],
    );
    if (changed === 0) throw nothingHere();
  }

  private async told(actor: Actor): Promise<ShownNotice[]> {
    const rows = await this.db.query<
      { id: string; code: MessageCode; values: MessageValues; href: string | null; told_at: Date }[]
    >(
      `SELECT id, code, "values", href, told_at FROM notices
       WHERE account_id = $1 AND put_away_at IS NULL ORDER BY told_at DESC, id LIMIT 50`,
      [actor.accountId],
    );
    return rows.map(({ told_at, ...row }) => ({ ...shown(row), id: row.id, toldAt: told_at }));
  }
}

function shown({ code, values = {}, href = null, urgent = false }: NoticeLine): Required<NoticeLine> {
  return { code, values, href, urgent };
}

function isSame(one: ShownNotice, other: ShownNotice): boolean {
  return one.code === other.code && one.href === other.href && isDeepStrictEqual(one.values, other.values);
}
