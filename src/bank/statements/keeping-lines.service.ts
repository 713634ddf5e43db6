import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import type { Day } from '../../shared/days.js';
import { BankStatement } from '../bank-statement.entity.js';
import { compare, type ComparedLine } from '../comparing.rules.js';
import { LineSeals } from '../line-seals.js';
import type { StatementFile, StatementForm } from '../reading/statement-file.rules.js';

interface KeptRow {
  id: string;
  happened_on: Day;
  amount_cents: string;
  mark: Buffer;
  occurrence: number;
  text_sealed: Buffer | null;
  form: StatementForm;
}

/** Lines of a file against those that are there, and what is new written down. */
@Injectable()
export class KeepingLines {
  constructor(
    private readonly clock: Clock,
    private readonly seals: LineSeals,
  ) {}

  async compared(tx: EntityManager, { form, lines }: StatementFile): Promise<ComparedLine[]> {
    const days = [...new Set(lines.map(({ happenedOn }) => happenedOn))];
    const rows = await tx.query<KeptRow[]>(
      `SELECT l.id, l.happened_on, l.amount_cents, l.mark, l.occurrence, l.text_sealed, s.form
       FROM bank_lines l JOIN bank_statements s ON s.id = l.statement_id
       WHERE l.happened_on = ANY($1::date[]) ORDER BY l.happened_on, l.occurrence, l.id`,
      [days],
    );
    const texts = await this.seals.open(rows.map(({ id, text_sealed: sealed }) => ({ id, sealed })));
    const kept = rows.map((row, at) => ({
      ...{ id: row.id, happenedOn: row.happened_on, amountCents: Number(row.amount_cents) },
      ...{ mark: row.mark.toString('hex'), occurrence: row.occurrence, text: texts[at] ?? null },
      form: row.form,
    }));
    return compare(form, await this.seals.marked(lines), kept);
  }

  async statement(
    tx: EntityManager,
    actor: Actor,
    statement: Pick<BankStatement, 'id' | 'fileIndex' | 'form' | 'fromOn' | 'untilOn'>,
  ): Promise<void> {
    await tx.insert(BankStatement, {
      ...statement,
      broughtAt: this.clock.now(),
      broughtBy: actor.workerId,
    });
  }

  /** @returns of each line, in its place, the id it was kept under; null of one that was not kept */
  async lines(
    tx: EntityManager,
    statementId: string,
    lines: readonly ComparedLine[],
    withDoubtful: boolean,
  ): Promise<(string | null)[]> {
    const isKept = ({ outcome }: ComparedLine): boolean =>
      outcome === 'new' || (outcome === 'doubtful' && withDoubtful);
    const ids = lines.map((line) => (isKept(line) ? randomUUID() : null));
    const kept = lines.flatMap((line, at) => (ids[at] ? [{ ...line, id: ids[at] }] : []));
    const sealed = await this.seals.seal(kept);
    await tx.query(
      `INSERT INTO bank_lines (id, statement_id, happened_on, amount_cents, mark, occurrence, text_sealed)
       SELECT id, $1, day, amount, mark, occurrence, text
       FROM unnest($2::uuid[], $3::date[], $4::bigint[], $5::bytea[], $6::smallint[], $7::bytea[])
         AS t(id, day, amount, mark, occurrence, text)`,
      [
        statementId,
        kept.map(({ id }) => id),
        kept.map(({ happenedOn }) => happenedOn),
        kept.map(({ amountCents }) => amountCents),
        kept.map(({ marks }) => Buffer.from(marks[0]!, 'hex')),
        kept.map(({ occurrence }) => occurrence),
        sealed,
      ],
    );
    return ids;
  }
}
