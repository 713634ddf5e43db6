import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { type NoticeLine, NoticesService } from '../../identity/index.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { keysOf, page, type Page } from '../../shared/paging.js';
import { BoundValues } from '../bound-values.js';
import { within, workersOf } from '../workers.policy.js';
import { Correction } from './correction.entity.js';
import { CorrectionSeals } from './correction-seals.js';
import type {
  CorrectionAnswerBody,
  CorrectionBody,
  CorrectionView,
  OwnCorrectionView,
} from './corrections.dto.js';

const mostOpen = 20;

interface Row {
  id: string;
  what: CorrectionView['what'];
  text_sealed: Buffer;
  answer_sealed: Buffer | null;
  asked_at: Date;
  answered_at: Date | null;
  worker_id: string;
  chosen_name: string;
}

/** What people ask to be put right, and what stewards in scope and the secretary answer. */
@Injectable()
export class CorrectionsService implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly seals: CorrectionSeals,
    private readonly audit: AuditService,
    private readonly notices: NoticesService,
  ) {}

  onModuleInit(): void {
    this.notices.register({ name: 'corrections', linesFor: (actor) => this.lines(actor) });
  }

  /** @throws Problem 422 `correction.too_many` */
  async ask(actor: Actor, { what, text }: CorrectionBody): Promise<OwnCorrectionView> {
    const { workerId } = actor;
    if (!workerId) throw nothingHere();
    const id = randomUUID();
    const textSealed = await this.seals.seal(id, 'text_sealed', text);
    const askedAt = this.clock.now();
    await this.db.transaction(async (tx) => {
      const [waiting] = await tx.query<{ count: number }[]>(
        `SELECT count(*)::int AS count FROM corrections WHERE worker_id = $1 AND answered_at IS NULL`,
        [workerId],
      );
      if (waiting && waiting.count >= mostOpen)
        throw new Problem(422, 'correction.too_many', { most: mostOpen });
      await tx.insert(Correction, { id, workerId, what, textSealed, askedAt });
      await this.audit.record(tx, actor, { action: 'correction.asked', subjectId: id });
    });
    return { id, what, text, askedAt: askedAt.toISOString(), answeredAt: null, answer: null };
  }

  async own(actor: Actor, limit: number, after: string | undefined): Promise<Page<OwnCorrectionView>> {
    const rows = await this.db.query<Row[]>(
      `SELECT c.* FROM corrections c
       WHERE c.worker_id = $1 AND ($2::timestamptz IS NULL OR (c.asked_at, c.id) < ($2::timestamptz, $3::uuid))
       ORDER BY c.asked_at DESC, c.id DESC LIMIT $4`,
      [actor.workerId, ...cursor(after), limit + 1],
    );
    return this.opened(rows, limit, (own) => own);
  }

  /** Those nobody answered yet, oldest first; one's own is for somebody else. */
  async waiting(actor: Actor, limit: number, after: string | undefined): Promise<Page<CorrectionView>> {
    const bound = new BoundValues();
    const [at, id] = cursor(after).map((key) => bound.bind(key));
    const sql = `SELECT CASE WHEN row_number() OVER (ORDER BY c.asked_at, c.id) <= ${bound.bind(limit)}::int
        THEN c.worker_id END AS person_id, c.id, c.what, c.text_sealed, c.answer_sealed, c.asked_at, c.answered_at,
        c.worker_id, w.chosen_name
      FROM corrections c JOIN workers w ON w.id = c.worker_id
      WHERE ${waitingFor(actor, bound)}
        AND (${at}::timestamptz IS NULL OR (c.asked_at, c.id) > (${at}::timestamptz, ${id}::uuid))
      ORDER BY c.asked_at, c.id LIMIT ${bound.bind(limit + 1)}`;
    const rows = await this.audit.readLogged<Row>(
      this.db.manager,
      actor,
      { action: 'correction.listed' },
      { sql, parameters: bound.values },
    );
    return this.opened(rows, limit, (own, row) => ({
      ...own,
      workerId: row.worker_id,
      chosenName: row.chosen_name,
    }));
  }

  /** @throws Problem 404, also for one that somebody answered meanwhile */
  async answer(actor: Actor, id: string, { text }: CorrectionAnswerBody): Promise<void> {
    await this.db.transaction(async (tx) => {
      const bound = new BoundValues();
      const found = await tx.query<{ worker_id: string }[]>(
        `SELECT c.worker_id FROM corrections c JOIN workers w ON w.id = c.worker_id
         WHERE c.id = ${bound.bind(id)} AND ${waitingFor(actor, bound)} FOR UPDATE OF c`,
        bound.values,
      );
      if (!found[0]) throw nothingHere();
      const answerSealed = await this.seals.seal(id, 'answer_sealed', text);
      const answered = { answeredAt: this.clock.now(), answeredBy: actor.workerId, answerSealed };
      await tx.update(Correction, { id }, answered);
      const persons = [found[0].worker_id];
      await this.audit.record(tx, actor, { action: 'correction.answered', subjectId: id, persons });
      await this.notices.tellWorkers(tx, persons, { code: 'correction.told', href: '/p/me' });
    });
  }

  private async lines(actor: Actor): Promise<NoticeLine[]> {
    const { union, sites } = workersOf(actor);
    if (!union && sites.length === 0) return [];
    const bound = new BoundValues();
    const [found] = await this.db.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM corrections c JOIN workers w ON w.id = c.worker_id
       WHERE ${waitingFor(actor, bound)}`,
      bound.values,
    );
    const count = found?.count ?? 0;
    return count === 0 ? [] : [{ code: 'correction.waits', values: { count }, href: '/p/co' }];
  }

  private async opened<View>(
    rows: readonly Row[],
    limit: number,
    view: (own: OwnCorrectionView, row: Row) => View,
  ): Promise<Page<View>> {
    const shown = page(
      rows,
      limit,
      (row) => [String(row.asked_at.getTime()), row.id],
      (row) => row,
    );
    const items = await Promise.all(
      shown.items.map(async (row) =>
        view(
          {
            id: row.id,
            what: row.what,
            text: await this.seals.open(row.id, 'text_sealed', row.text_sealed),
            askedAt: row.asked_at.toISOString(),
            answeredAt: row.answered_at?.toISOString() ?? null,
            answer: row.answer_sealed && (await this.seals.open(row.id, 'answer_sealed', row.answer_sealed)),
          },
          row,
        ),
      ),
    );
    return { items, next: shown.next };
  }
}

function cursor(after: string | undefined): [Date | null, string | null] {
  const keys = keysOf(after, ['number', 'id']);
  return keys ? [new Date(Number(keys[0])), keys[1]!] : [null, null];
}

function waitingFor(actor: Actor, bound: BoundValues): string {
  const own = bound.bind(actor.workerId);
  return `c.answered_at IS NULL AND c.worker_id IS DISTINCT FROM ${own}::uuid
    AND ${within(workersOf(actor), actor.today, bound)}`;
}
