import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import type { Day } from '../../shared/days.js';
import { keysOf, page, type Page } from '../../shared/paging.js';
import { Settings } from '../../shared/settings.js';
import { SurveysService } from '../surveys/surveys.service.js';
import { CodeBatch } from './code-batch.entity.js';
import { WaveRewriting } from './rewriting.service.js';
import { newCode, plainWord } from './words.js';

/** A code as it is handed out, once. */
export interface MadeCode {
  code: string;
  /** opening it uses nothing up */
  link: string;
}

export interface MadeBatch {
  batch: CodeBatch;
  codes: MadeCode[];
}

@Injectable()
export class CodesService {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly surveys: SurveysService,
    private readonly rewriting: WaveRewriting,
    private readonly audit: AuditService,
  ) {}

  /** Codes that nothing ties to each other, to a batch or to anybody. @throws Problem 404, 409 `survey.closed` */
  async make(actor: Actor, surveyId: string, count: number): Promise<MadeBatch> {
    const codes = Array.from({ length: count }, newCode);
    return this.db.transaction(async (tx) => {
      const survey = await this.surveys.locked(tx, surveyId);
      await this.rewriting.addCodes(tx, surveyId, codes.map(hashOf));
      const batch = await tx.save(CodeBatch, tx.create(CodeBatch, { surveyId, count, madeOn: actor.today }));
      await this.audit.record(tx, actor, {
        action: 'survey.codes_made',
        subjectId: surveyId,
        details: { count },
      });
      const link = `${this.origin}/a/${survey.address}/`;
      return { batch, codes: codes.map((code) => ({ code, link: link + code })) };
    });
  }

  /** How many were made and when; not how many are left: watching that number fall would tell who answered. */
  async batches(
    surveyId: string,
    limit: number,
    after: string | undefined,
  ): Promise<Page<{ id: string; count: number; madeOn: Day }>> {
    await this.surveys.one(surveyId);
    const keys = keysOf(after, ['text', 'id']);
    const rows = await this.db.query<{ id: string; count: number; made_on: Day }[]>(
      `SELECT id, count, made_on FROM wage_survey_code_batches
       WHERE survey_id = $1 AND ($2::date IS NULL OR (made_on, id) < ($2::date, $3::uuid))
       ORDER BY made_on DESC, id DESC LIMIT $4`,
      [surveyId, keys?.[0] ?? null, keys?.[1] ?? null, limit + 1],
    );
    return page(
      rows,
      limit,
      (row) => [row.made_on, row.id],
      (row) => ({ id: row.id, count: row.count, madeOn: row.made_on }),
    );
  }

  /** Uses a code up. An unknown one, a used one and one of another survey are all the same. */
  async use(tx: EntityManager, surveyId: string, typed: string): Promise<boolean> {
    const [, used] = await tx.query<[unknown[], number]>(
      'DELETE FROM wage_survey_codes WHERE code_hash = $1 AND survey_id = $2',
      [hashOf(typed), surveyId],
    );
    return used === 1;
  }

  private get origin(): string {
    const { publicUrl, host, port } = this.settings;
    if (publicUrl) return publicUrl.replace(/\/$/, '');
    return `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`;
  }
}

function hashOf(typed: string): Buffer {
  return createHash('sha256').update(plainWord(typed)).digest();
}
